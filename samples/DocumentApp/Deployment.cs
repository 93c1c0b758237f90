using Bizproc;

namespace DocumentApp;

/// <summary>Brings a portal in line with this application's actions, and prints what is to be done and what was done.</summary>
internal sealed class Deployment(IPortalClient portal, TextWriter output, TextWriter errors)
{
    /// <param name="isPlanOnly">Whether the plan is all that is wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the portal has all that is declared, or could be given it.</returns>
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
