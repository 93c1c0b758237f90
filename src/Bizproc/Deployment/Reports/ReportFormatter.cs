using System.Text;

namespace Bizproc.Deployment.Reports;

/// <summary>Writes a report as a table.</summary>
internal static class ReportFormatter
{
    /// <param name="portal">The portal.</param>
    /// <param name="actions">The outcome of every action.</param>
    /// <param name="troubles">The lines about the whole deployment.</param>
    public static string Format(Uri portal, IReadOnlyList<DeployedAction> actions, IEnumerable<string> troubles)
    {
        var text = new StringBuilder().Append(portal).AppendLine();
        foreach (var action in actions.Where(static action => action.Outcome != DeploymentOutcome.Unchanged))
        {
            text.AppendLine(ActionLineFormatter.Format(Word(action.Outcome), action.Kind, action.Code, action.Fields, action.Reason, action.Remedy));
        }

        foreach (string trouble in troubles) text.AppendLine(trouble);
        text.Append(ActionLineFormatter.Summary(actions.Select(static action => Word(action.Outcome)[2..])));
        return text.ToString();
    }

    private static string Word(DeploymentOutcome outcome) => outcome switch
    {
        DeploymentOutcome.Added => "+ added",
        DeploymentOutcome.Updated => "~ updated",
        DeploymentOutcome.Deleted => "- deleted",
        DeploymentOutcome.Orphan => "? orphan",
        DeploymentOutcome.NotOffered => "· not offered",
        DeploymentOutcome.NotSelected => "· not selected",
        DeploymentOutcome.Failed => "! failed",
        _ => "= unchanged",
    };
}
