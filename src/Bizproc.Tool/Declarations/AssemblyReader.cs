using System.Collections.Immutable;
using System.Text;
using Bizproc.Actions;
using Bizproc.Compatibility;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Declarations;

/// <summary>Reads the actions of a built program, and of the libraries that it uses.</summary>
internal static class AssemblyReader
{
    /// <summary>Gets the version of the library in this program.</summary>
    public static Version Own => typeof(ActionDefinition).Assembly.GetName().Version!;

    /// <summary>Reads the actions of an assembly.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ToolException">The file has no actions, or they cannot be read.</exception>
    public static DeclaredActions Read(string path)
    {
        using var program = AssemblyFile.Open(path);
        try
        {
            return Read(program);
        }
        catch (Exception broken) when (broken is not ToolException)
        {
            // A file that somebody has cut or changed fails anywhere in the reader.
            throw new ToolException($"The assembly {path} is broken. Build it again", cause: broken);
        }
    }

    private static DeclaredActions Read(AssemblyFile program)
    {
        var actions = ImmutableArray.CreateBuilder<DeclaredAction>();
        var baselines = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(actions, baselines, program);
        string[] libraries = [.. program.ReadLibraries().Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string library in libraries) AddLibrary(actions, baselines, program, library);
        if (program.Codes is null && libraries.Length == 0) throw WithoutActions(program);

        return new DeclaredActions(program.Path, actions.DrainToImmutable(), program.IsProgram ? program.FileVersion : null) { Library = program.Library, Baselines = baselines };
    }

    private static void AddLibrary(ImmutableArray<DeclaredAction>.Builder actions, Dictionary<string, string> baselines, AssemblyFile program, string name)
    {
        string path = Path.Join(Path.GetDirectoryName(program.Path), $"{name}.dll");
        if (!File.Exists(path))
        {
            throw new ToolException(
                $"{Path.GetFileName(program.Path)} has actions of {name}, but there is no {path}. Name the assembly in the folder bin, where the build copies its libraries");
        }

        using var library = AssemblyFile.Open(path);
        Add(actions, baselines, library);
    }

    private static void Add(ImmutableArray<DeclaredAction>.Builder actions, Dictionary<string, string> baselines, AssemblyFile file)
    {
        if (file.Codes is { } codes) AddActions(actions, file, codes);
        if (file.ReadText(Baseline.FileName) is { } baseline) baselines[file.Path] = baseline;
    }

    private static void AddActions(ImmutableArray<DeclaredAction>.Builder actions, AssemblyFile file, IReadOnlySet<string> codes)
    {
        foreach (var (className, text) in file.ReadClasses())
        {
            if (text is not { } definitions) throw NotUnderstood(file, className, cause: null);

            try
            {
                // A class whose declaration the generator could not read is not registered, and so its codes are not in the mark.
                var declared = ActionDefinition.Parse(definitions.Span).Where(action => codes.Count == 0 || codes.Contains(action.Code));
                var contracts = ContractReader.Read(Encoding.UTF8.GetString(definitions.Span));
                actions.AddRange(declared.Select(definition => new DeclaredAction(
                    definition, className, contracts.First(contract => contract.Code == definition.Code && contract.Kind == definition.Kind.Name), file.Path)));
            }
            catch (FormatException other)
            {
                throw NotUnderstood(file, className, other);
            }
        }
    }

    private static ToolException NotUnderstood(AssemblyFile file, string className, Exception? cause) => file.Library is { } version && version != Own
        ? new($"{Path.GetFileName(file.Path)} was built with Bizproc {version}, and this is bizproc {Own}, which does not understand its class {className}. Install the tool of the same version: dotnet tool update Bizproc.Tool", cause: cause)
        : new($"The declaration of {className} cannot be read from {file.Path}. Name the assembly in the folder bin, as the build writes it, not one that another tool has changed", cause: cause);

    private static ToolException WithoutActions(AssemblyFile file) => file.Library is null
        ? new($"{file.Path} does not use Bizproc. Name the application whose classes have [BizprocRobot] or [BizprocActivity]")
        : new($"{file.Path} declares no actions. Name the application whose classes have [BizprocRobot] or [BizprocActivity]");
}
