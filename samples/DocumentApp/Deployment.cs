using Bizproc;

namespace DocumentApp;

/// <summary>Registers this application's actions on a portal, and prints the plan and the result.</summary>
internal sealed class Deployment(IPortalClient portal, TextWriter output, TextWriter errors)
{
    /// <param name="isPlanOnly">True if the plan is only printed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the portal has all declared actions, or can have them.</returns>
    public async Task<bool> RunAsync(bool isPlanOnly, CancellationToken cancellationToken)
    {
        var plan = await BizprocActions.PlanAsync(portal, cancellationToken: cancellationToken);
        output.WriteLine("Plan for " + plan);
        if (isPlanOnly) return !plan.Actions.Any(static action => action.Change == PlannedChange.Impossible);
        if (plan.IsUpToDate) return true;

        var report = await plan.ApplyAsync(cancellationToken);
        output.WriteLine();
        output.WriteLine("Done at " + report);
        foreach (var refusal in report.Actions.Select(static action => action.Failure).OfType<PortalException>()) errors.WriteLine(Advice.For(refusal));
        return report.IsComplete;
    }
}
