using System.Collections.Immutable;
using System.Text.Json;
using Bizproc.Actions;
using Bizproc.Protocol;

namespace Bizproc.Deployment.Planning;

/// <summary>
/// Finds replacements whose add the portal would refuse. A replacement deletes the old action first, so that action would be lost.
/// </summary>
internal sealed class ReplacementPlanner(PortalContents contents, ActionValues values)
{
    /// <summary>Marks such replacements in a plan as impossible.</summary>
    public ImmutableArray<PlannedAction> Check(ImmutableArray<PlannedAction> plan)
    {
        for (; ; )
        {
            // Every change needs a new search: an action that is not replaced keeps its settings page, which another replacement may use.
            var changed = plan.FirstOrDefault(planned => planned.Change == PlannedChange.Replace && WhyNot(planned.Definition!, plan) is not null);
            if (changed is null) return plan;

            var (reason, remedy) = WhyNot(changed.Definition!, plan)!.Value;
            plan = plan.Replace(changed, changed with { Change = PlannedChange.Impossible, Reason = reason, Remedy = remedy });
        }
    }

    private (string Reason, string Remedy)? WhyNot(ActionDefinition action, ImmutableArray<PlannedAction> plan)
    {
        if (HasEmptyName(action)) return ("the portal refuses an empty NAME; the action that has the code is kept", "Set a name.");
        if (action.PlacementHandler is null) return null;

        string page = $"the settings page '{action.PlacementHandler}'";
        if (Fingerprints.GetPage(action, values).Length > HandlerUrl.MaxPlacementLength)
            return ($"{page} is longer than the portal allows; the action that has the code is kept", $"Shorten its address to {HandlerUrl.MaxPlacementLength} characters.");

        return Holder(action, plan) is { } holder
            ? ($"{page} belongs to {holder.Kind.Name} '{holder.Code}'; the action that has the code is kept",
                $"Delete the action that has {page}, or change the PlacementHandler of one of the two.")
            : null;
    }

    private (ActionKind Kind, string Code)? Holder(ActionDefinition action, ImmutableArray<PlannedAction> plan)
    {
        string page = Fingerprints.PageKey(action, values);
        if (plan.FirstOrDefault(other => other.Code != action.Code && other.Definition is { } definition && other.IsSent && Fingerprints.PageKey(definition, values) == page) is { } alike)
            return (alike.Kind, alike.Code);

        foreach (var holder in contents.Fingerprints.HoldersOfPage(action, values))
        {
            if (holder.Code != action.Code && contents.Has(holder.Kind, holder.Code) && !plan.Any(planned => planned.Code == holder.Code && (planned.IsSent || planned.Change == PlannedChange.Delete)))
                return holder;
        }

        return null;
    }

    private bool HasEmptyName(ActionDefinition action)
    {
        using var json = JsonDocument.Parse(new PortalCommand(action, ActionCommand.Add).Write(values));
        return json.RootElement.TryGetProperty("NAME", out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("");
    }
}
