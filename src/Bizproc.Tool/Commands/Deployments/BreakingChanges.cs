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
    private readonly PortalConnection _connection;

    /// <param name="changes">The harmful changes since the baseline was written.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="connection">The portal, which is asked for templates only if somebody looks at the changes.</param>
    public BreakingChanges(IReadOnlyList<HarmfulChange> changes, DeploymentPlan plan, PortalConnection connection)
    {
        _connection = connection;
        _changes = [.. changes
            .Select(change => (change, plan.Actions.FirstOrDefault(action => action.Brings(change.Change))))
            .Where(static found => found.Item2 is not null)
            .Select(static found => (found.change, found.Item2!.Change))];
    }

    /// <summary>True if the plan brings such a change.</summary>
    public bool Any => _changes.Length > 0;

    /// <summary>Writes the changes with the number of templates that use what changes, for people.</summary>
    public async Task WriteAsync(ToolConsole console, CancellationToken stop)
    {
        if (!Any) return;

        var (report, isWhole, fault) = await ReadAsync(stop).ConfigureAwait(false);
        foreach (var (change, planned) in _changes)
        {
            console.WriteLine($"! {NameOf(planned)} {change.Change.Code}: {change.Brief}, {DescribeUse(change, report, isWhole)}", Style.Bad);
            console.WriteLine($"    {change.Change.Loss}; {change.Change.Remedy}", Style.Bad);
        }

        console.Note(fault is null ? ImpactView.Robots : $"The use is unknown: {fault.TrimEnd('.')}.");
    }

    /// <summary>Adds the changes to the JSON of a plan.</summary>
    public async Task AddToAsync(JsonObject plan, CancellationToken stop)
    {
        var (report, isWhole, _) = Any ? await ReadAsync(stop).ConfigureAwait(false) : default;
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

    private async Task<(ImpactReport? Report, bool IsWhole, string? Fault)> ReadAsync(CancellationToken stop)
    {
        HarmfulChange[] changes = [.. _changes.Select(static change => change.Change)];
        if (!changes.Any(static change => change.HurtsSteps)) return (null, true, null);

        try
        {
            var (report, isWhole) = await ImpactReader.ReadAsync(_connection, changes.Select(static change => change.Change.Code), changes, MaxTemplates, static _ => [], stop).ConfigureAwait(false);
            return (report, isWhole, null);
        }
        catch (Exception failure) when (Failures.Describe(failure) is { } known && !stop.IsCancellationRequested)
        {
            // The plan is complete without it.
            return (null, false, known.Sentence);
        }
    }
}
