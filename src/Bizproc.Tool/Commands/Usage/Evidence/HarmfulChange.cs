using System.CommandLine;
using Bizproc.Actions;
using Bizproc.Compatibility;
using Bizproc.Tool.Commands.Compatibility;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Usage.Evidence;

/// <summary>A change since the baseline by which customers lose something.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The action as customers use it.</param>
/// <param name="Now">The action as the code has it; <see langword="null"/> if it is gone.</param>
internal sealed record HarmfulChange(ContractChange Change, ActionContract Before, ActionContract? Now)
{
    /// <summary>True if the change can hurt a step that is saved, and not only the choice in the designer.</summary>
    public bool HurtsSteps => Change.Kind is not (ChangeKind.OtherKind or ChangeKind.NarrowerFilter);

    /// <summary>True if a baseline has the action, so that customers may use it where nobody can look.</summary>
    public bool IsOfBaseline => Before.Line > 0;

    /// <summary>Gets the change in a few words, which stand after the code of the action.</summary>
    public string Brief => Change.Kind switch
    {
        ChangeKind.RemovedAction => $"{Before.Kind} gone",
        ChangeKind.OtherKind => $"no {Before.Kind} any more",
        ChangeKind.RemovedProperty when Change.Reading is { } reading => reading,
        ChangeKind.RemovedProperty => $"'{Change.Key}' gone",
        ChangeKind.OtherType => $"'{Change.Key}' of another type",
        ChangeKind.SingleValue => $"'{Change.Key}' with one value only",
        ChangeKind.DemandedValue => $"'{Change.Key}' required",
        ChangeKind.RemovedOption when Change.Option is null => $"options of portals of '{Change.Key}' gone",
        ChangeKind.RemovedOption => $"option '{Change.Option}' of '{Change.Key}' gone",
        ChangeKind.OtherDefault => $"another default of '{Change.Key}'",
        ChangeKind.RemovedResult => $"result '{Change.Key}' gone",
        ChangeKind.OtherResult => $"result '{Change.Key}' of another type",
        ChangeKind.NoWait => "no wait any more",
        _ => "offered for fewer documents",
    };

    /// <summary>Creates the change of an action that is deleted, and that no baseline has.</summary>
    public static HarmfulChange OfDeletion(PlannedAction planned)
    {
        var before = new ActionContract(planned.Kind.Name, planned.Code);
        return new(ChangeTexts.RemovedAction(before), before, Now: null);
    }

    /// <summary>
    /// Compares the program and each library with its baseline: the file beside the project, or what the build has embedded into the named assembly.
    /// </summary>
    /// <returns>The harmful changes; <see langword="null"/> if there is no baseline.</returns>
    /// <exception cref="ToolException">A baseline cannot be used.</exception>
    public static IReadOnlyList<HarmfulChange>? FindAll(DeclarationOptions options, ParseResult line, DeclaredActions declared)
    {
        List<HarmfulChange> found = [];
        bool isCompared = false;
        foreach (string file in declared.Baselines.Keys.Prepend(declared.File).Distinct(StringComparer.Ordinal))
        {
            bool isEmbedded = file != declared.File || (options.NamesAssembly(line) && declared.Baselines.ContainsKey(file));
            string path = isEmbedded ? file : Path.Join(options.FindFolder(line), Baseline.FileName);
            var state = isEmbedded ? BaselineState.ReadEmbedded(declared, file) : BaselineState.Read(path, declared);
            if (state.Fault is { } fault) throw isEmbedded ? BaselineState.BrokenIn(path, fault) : BaselineState.Broken(path, fault);

            isCompared |= state.Name != BaselineState.Missing;
            found.AddRange(state.Changes.Where(static change => change.IsHarmful).Select(change => Create(change, state.Before, declared.OfFile(file))));
        }

        return isCompared ? found : null;
    }

    private static HarmfulChange Create(ContractChange change, IReadOnlyList<ActionContract> before, IReadOnlyList<ActionContract> now) =>
        new(change, before.First(action => action.Code == change.Code), now.FirstOrDefault(action => action.Code == change.Code));
}
