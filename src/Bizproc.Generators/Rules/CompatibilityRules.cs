using Bizproc.Compatibility;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP08xx: changes that hurt saved workflows, found by comparison with the baseline of the project.</summary>
internal static class CompatibilityRules
{
    public static readonly Rule UnreadableBaseline = new(Create(
        "BZP0801",
        "The baseline must be readable",
        "The baseline cannot be used, so no change is checked: {0}",
        DiagnosticSeverity.Warning))
    {
        Start = static (start, index) => StartOnFile(start, index, static file => file.Content.Fault is { } fault
            ? [Diagnostic.Create(UnreadableBaseline!.Descriptor, file.At(fault.Line), InspectedType.Readable(fault.Reason))]
            : []),
    };

    public static readonly Rule RemovedAction = new(CreateChange("BZP0802", "An action that customers use must not be removed"))
    {
        // The class is gone, so only the baseline has a place for it.
        Start = static (start, index) => StartOnFile(start, index, file => file.Content.Actions
            // An action may have moved to a library that this project adds.
            .Where(action => index.FirstWith(action.Code) is null && LibraryCodes.Get(start.Compilation).FirstWith(action.Code) is null)
            .Select(action => ChangeTexts.RemovedAction(action))
            .Select(change => Diagnostic.Create(
                RemovedAction!.Descriptor,
                file.At(change.Line),
                Fix.Accept(change.Code, withoutOthers: "").ToProperties(),
                InspectedType.Readable(change.Happened), change.Loss, change.Remedy))),
        HasFix = true,
    };

    public static readonly Rule OtherKind = CreateRule("BZP0803", "An action must not become a robot, nor a robot an action", ChangeKind.OtherKind, "code");

    public static readonly Rule RemovedProperty = CreateRule("BZP0804", "A property that customers filled must not be removed", ChangeKind.RemovedProperty, "key");

    public static readonly Rule OtherType = CreateRule("BZP0805", "A property must not get a type into which saved values do not fit", ChangeKind.OtherType, "Type");

    public static readonly Rule SingleValue = CreateRule("BZP0806", "A property must not lose the ability to hold several values", ChangeKind.SingleValue, argument: null);

    public static readonly Rule DemandedValue = CreateRule("BZP0807", "A property must not demand a value that saved steps do not have", ChangeKind.DemandedValue, "Required");

    public static readonly Rule RemovedOption = CreateRule("BZP0808", "An option that customers chose must not be removed", ChangeKind.RemovedOption, argument: null);

    public static readonly Rule OtherDefault = CreateRule("BZP0809", "The default of a property must not change", ChangeKind.OtherDefault, "Default");

    public static readonly Rule RemovedResult = CreateRule("BZP0810", "A result to which later steps refer must not be removed", ChangeKind.RemovedResult, "key");

    public static readonly Rule OtherResult = CreateRule("BZP0811", "A result must not get values that later steps do not expect", ChangeKind.OtherResult, "Type");

    public static readonly Rule NoWait = CreateRule("BZP0812", "An action for which workflows wait must not stop that", ChangeKind.NoWait, "Subscription");

    public static readonly Rule NarrowerFilter = CreateRule("BZP0813", "A filter must not hide an action where customers use it", ChangeKind.NarrowerFilter, argument: null);

    public static readonly Rule[] All =
    [
        UnreadableBaseline, RemovedAction, OtherKind, RemovedProperty, OtherType, SingleValue, DemandedValue, RemovedOption, OtherDefault, RemovedResult,
        OtherResult, NoWait, NarrowerFilter,
    ];

    private static DiagnosticDescriptor CreateChange(string id, string title) => Create(id, title, "{0}: {1}; {2}", DiagnosticSeverity.Warning);

    private static Rule CreateRule(string id, string title, ChangeKind kind, string? argument) => new(CreateChange(id, title))
    {
        Others = (action, index, report) =>
        {
            foreach (var registration in action.AllRegistrations)
            {
                foreach (var found in ActionChanges.Find(action, registration, index, kind))
                {
                    var change = found.Change;
                    report.At(FindPlace(action, change) ?? registration, argument, found.CreateFix(), change.Happened, change.Loss, change.Remedy);
                }
            }
        },
        HasFix = true,
    };

    /// <summary>Finds the changed property, or the former key of one; for a property that is gone, the one that has its key in another case.</summary>
    private static object? FindPlace(ActionModel action, ContractChange change)
    {
        if (change.Key is not { } key) return null;

        PropertyModel[] properties = [.. action.Properties.Where(property => property.IsReturn == change.IsResult)];
        return (object?)properties.FirstOrDefault(property => Ascii.AreSame(property.Key, key))
            ?? properties.SelectMany(static property => property.FormerKeys).FirstOrDefault(former => former.Key is { } old && Ascii.AreSame(old, key));
    }

    private static void StartOnFile(
        Microsoft.CodeAnalysis.Diagnostics.CompilationStartAnalysisContext start, ActionIndex index, Func<BaselineFile, IEnumerable<Diagnostic>> find)
    {
        if (index.Baseline is not { } baseline) return;

        start.RegisterAdditionalFileAction(context =>
        {
            if (context.AdditionalFile.Path != baseline.Path) return;

            foreach (var diagnostic in find(baseline)) context.ReportDiagnostic(diagnostic);
        });
    }
}
