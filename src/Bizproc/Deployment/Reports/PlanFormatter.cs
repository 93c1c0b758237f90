using System.Text;

namespace Bizproc.Deployment.Reports;

/// <summary>Writes a plan as a table.</summary>
internal static class PlanFormatter
{
    public static string Format(Uri portal, IReadOnlyList<PlannedAction> actions, bool isInstalled)
    {
        var text = new StringBuilder().Append(portal).AppendLine();
        foreach (var action in actions) text.AppendLine(ActionLineFormatter.Format(Word(action.Change), action.Kind, action.Code, action.Fields, action.Reason, action.Remedy));

        if (!isInstalled) text.AppendLine(ActionLineFormatter.NotInstalled);
        string summary = ActionLineFormatter.Summary(actions.Select(static action => (action.IsWork ? "to " : "") + Word(action.Change)[2..]));
        text.Append(actions.Any(static action => action.IsWork) ? summary : "Nothing to do: " + summary);
        return text.ToString();
    }

    private static string Word(PlannedChange change) => change switch
    {
        PlannedChange.Add => "+ add",
        PlannedChange.Update => "~ update",
        PlannedChange.Replace => "± replace",
        PlannedChange.Delete => "- delete",
        PlannedChange.Orphan => "? orphan",
        PlannedChange.NotOffered => "· not offered",
        PlannedChange.NotSelected => "· not selected",
        PlannedChange.Impossible => "! impossible",
        _ => "= unchanged",
    };
}
