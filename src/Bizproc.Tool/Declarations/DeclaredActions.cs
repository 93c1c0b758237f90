using System.Collections.Immutable;
using Bizproc.Compatibility;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Declarations;

/// <summary>The actions that a program declares.</summary>
/// <param name="File">The file of the program.</param>
/// <param name="Actions">Its actions, then those of the libraries that it uses.</param>
/// <param name="Version">The version by which deployments are compared; <see langword="null"/> if the file is a library.</param>
internal sealed record DeclaredActions(string File, ImmutableArray<DeclaredAction> Actions, Version? Version)
{
    /// <summary>The version of the library with which the program was built.</summary>
    public Version? Library { get; init; }

    /// <summary>Gets the definitions.</summary>
    public ImmutableArray<ActionDefinition> Definitions => [.. Actions.Select(static action => action.Definition)];

    /// <summary>The baselines that the builds have embedded, by the files of the program and of its libraries.</summary>
    public IReadOnlyDictionary<string, string> Baselines { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets what saved workflows depend on. A library has a baseline of its own, beside its own project, so its actions are left out.</summary>
    public IReadOnlyList<ActionContract> Own => OfFile(File);

    /// <summary>Gets what saved workflows depend on, as far as one file declares it.</summary>
    public IReadOnlyList<ActionContract> OfFile(string file) => [.. Actions.Where(action => action.File == file).Select(static action => action.Contract)];

    /// <summary>Finds an action by its code.</summary>
    /// <exception cref="ToolException">No action has the code.</exception>
    public DeclaredAction Find(string code)
    {
        if (Actions.FirstOrDefault(action => action.Definition.Code == code) is { } found) return found;

        string known = Actions.Length == 0 ? "It declares none" : $"It declares {string.Join(", ", Actions.Select(static action => action.Definition.Code))}";
        throw new ToolException($"{Path.GetFileName(File)} declares no action '{code}'. {known}");
    }
}
