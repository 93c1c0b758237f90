using System.Globalization;
using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>Calls the portal back to read the tasks of the lead or deal.</summary>
internal sealed class CrmEntityTaskCalcHandler : IBizprocHandler<CrmEntityTaskCalc>
{
    public async Task HandleAsync(CrmEntityTaskCalc action, BizprocCall call, CancellationToken cancellationToken)
    {
        var tasks = await ListAsync(call, cancellationToken);
        int seconds = tasks.Sum(static task => int.TryParse(task.TimeSpentInLogs, CultureInfo.InvariantCulture, out int spent) ? spent : 0);
        action.Tasks = tasks.Count;
        action.Time = seconds;
        action.FormattedTime = TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
    }

    private static async Task<IReadOnlyList<PortalTask>> ListAsync(BizprocCall call, CancellationToken cancellationToken)
    {
        string prefix = call.DocumentId.Kind == DocumentKind.Lead ? "L_" : "D_";
        var query = new TaskQuery(new TaskFilter(prefix + call.DocumentId.Number), ["ID", "TIME_SPENT_IN_LOGS"]);
        try
        {
            var list = await call.Portal.CallAsync("tasks.task.list", query, TaskJson.Default.TaskQuery, TaskJson.Default.TaskList, cancellationToken);
            return list.Tasks;
        }
        catch (PortalException refusal)
        {
            // The workflow's log shows the message of this exception. It shows nothing of other exceptions.
            throw new StepFailedException($"The portal does not list tasks: {refusal.Error}", refusal);
        }
    }
}
