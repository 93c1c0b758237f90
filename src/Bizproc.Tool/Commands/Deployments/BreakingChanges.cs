using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Deployment.Breaking;
using Bizproc.Tool.Commands.Usage;
using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Deployments;

/// <summary>The changes of a plan by which customers lose something, if the project has a baseline.</summary>
internal sealed class BreakingChanges
{
    /// <summary>Nobody waits for more: a page has 50 templates.</summary>
    private const int MaxTemplates = 2_000;

    private readonly (HarmfulChange Change, PlannedChange Planned)[] _changes;
    private readonly Lazy<Task<(ImpactReport? Report, bool IsWhole, string? Fault)>> _use;

    private BreakingChanges((HarmfulChange Change, PlannedChange Planned)[] changes, Lazy<Task<(ImpactReport? Report, bool IsWhole, string? Fault)>> use)
    {
        _changes = changes;
        _use = use;
    }

    /// <summary>Finds the changes that a plan brings to its portal. The portal is asked for templates only if the answer matters to somebody.</summary>
    /// <param name="changes">The harmful changes since the baseline was written.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="connection">The portal.</param>
    /// <param name="stop">Cancels the operation.</param>
    public static async Task<BreakingChanges> FindAsync(IReadOnlyList<HarmfulChange> changes, DeploymentPlan plan, PortalConnection connection, CancellationToken stop)
    {
        (HarmfulChange Change, PlannedChange Planned)[] found = [.. changes
            .Select(change => (change, plan.Actions.FirstOrDefault(action => action.Brings(change.Change))))
            .Where(static found => found.Item2 is not null)
            .Select(static found => (found.change, found.Item2!.Change))
            .Concat(plan.Actions.Where(action => IsUnknownDeletion(action, changes)).Select(static action => (HarmfulChange.OfDeletion(action), PlannedChange.Delete)))];
        var use = new Lazy<Task<(ImpactReport? Report, bool IsWhole, string? Fault)>>(() => ReadAsync([.. found.Select(static each => each.Change)], connection, stop));
        if (found.All(static each => each.Planned is not (PlannedChange.Add or PlannedChange.Delete))) return new(found, use);

        var (report, isWhole, fault) = await use.Value.ConfigureAwait(false);
        bool isKnown = isWhole && fault is null;
        return new([.. found.Where(each => each.Planned switch
        {
            // A portal that never had the action has nothing to lose. One that lost it, as after an update from the marketplace, may have workflows with it.
            PlannedChange.Add => each.Change.HurtsSteps && (!isKnown || IsUsed(each.Change)),
            PlannedChange.Delete => each.Change.IsOfBaseline || !isKnown || IsUsed(each.Change),
            _ => true,
        })], use);

        bool IsUsed(HarmfulChange change) => report?.CountTemplates(change) > 0;
    }

    /// <summary>True for a deletion of which no baseline says anything, because there is none or the deletion is accepted there.</summary>
    private static bool IsUnknownDeletion(PlannedAction planned, IReadOnlyList<HarmfulChange> changes) =>
        planned.Change == PlannedChange.Delete && planned.Kind != ActionKind.Trigger && !changes.Any(change => planned.Brings(change.Change));

    /// <summary>True if the plan brings such a change.</summary>
    public bool Any => _changes.Length > 0;

    /// <summary>Writes the changes with the number of templates that use what changes, for people.</summary>
    /// <param name="console">The streams.</param>
    /// <param name="isNote">True if the output is for something else.</param>
    public async Task WriteAsync(ToolConsole console, bool isNote = false)
    {
        if (!Any) return;

        var (report, isWhole, fault) = await _use.Value.ConfigureAwait(false);
        foreach (var (change, planned) in _changes)
        {
            Write($"! {NameOf(planned)} {change.Change.Code}: {change.Brief}, {DescribeUse(change, report, isWhole)}");
            Write($"    {change.Change.Loss}; {change.Change.Remedy}");
        }

        console.Note(fault is null ? ImpactView.Robots : $"The use is unknown: {fault.TrimEnd('.')}.");

        void Write(string line)
        {
            if (isNote) console.Note(line);
            else console.WriteLine(line, Style.Bad);
        }
    }

    /// <summary>Adds the changes to the JSON of a plan.</summary>
    public async Task AddToAsync(JsonObject plan)
    {
        var (report, isWhole, _) = Any ? await _use.Value.ConfigureAwait(false) : default;
        plan["breaking"] = new JsonArray([.. _changes.Select(static change => (JsonNode)change.Change.Change.ToString())]);
        plan["marks"] = new JsonArray([.. _changes.Select(change => new JsonObject
        {
            ["change"] = NameOf(change.Planned),
            ["code"] = change.Change.Change.Code,
            ["what"] = change.Change.Brief,
            ["loss"] = change.Change.Change.Loss,
            ["remedy"] = change.Change.Change.Remedy,
            ["templates"] = report?.CountTemplates(change.Change),
            ["isComplete"] = isWhole,
        })]);
    }

    private static string NameOf(PlannedChange planned) => JsonNamingPolicy.CamelCase.ConvertName(planned.ToString());

    private static string DescribeUse(HarmfulChange change, ImpactReport? report, bool isWhole)
    {
        if (!change.HurtsSteps) return "hurts no saved step";
        if (report is null) return "use unknown";

        string more = isWhole ? "" : " or more";
        return report.CountTemplates(change) switch
        {
            0 when isWhole => "used in no template",
            1 => $"used in 1{more} {(isWhole ? "template" : "templates")}",
            var count => $"used in {count}{more} templates",
        };
    }

    private static async Task<(ImpactReport? Report, bool IsWhole, string? Fault)> ReadAsync(HarmfulChange[] changes, PortalConnection connection, CancellationToken stop)
    {
        if (!changes.Any(static change => change.HurtsSteps)) return (null, true, null);

        try
        {
            var (report, isWhole) = await ImpactReader.ReadAsync(connection, changes.Select(static change => change.Change.Code), changes, MaxTemplates, static _ => [], stop).ConfigureAwait(false);
            return (report, isWhole, null);
        }
        catch (Exception failure) when (Failures.Describe(failure) is { } known && !stop.IsCancellationRequested)
        {
            // The plan is complete without it.
            return (null, false, known.Sentence);
        }
    }
}
