using System.CommandLine;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Deployments;

/// <summary>The command <c>apply</c>, which makes a portal equal to the declarations.</summary>
internal sealed class ApplyCommand : DeploymentCommand
{
    private readonly Option<bool> _yes = new("--yes") { Description = "Does not ask" };
    private readonly Option<bool> _acceptBreaking = new("--accept-breaking") { Description = "Also makes changes by which customers lose something: see bizproc baseline" };

    /// <inheritdoc/>
    public ApplyCommand(ToolConsole console)
        : base("apply", "Makes a portal equal to the declarations: adds, updates and, if asked for, deletes actions", console)
    {
        Add(_yes);
        Add(_acceptBreaking);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        if (Orphans(line) == OrphanPolicy.Report) throw new ToolException("--orphans report is an option of bizproc plan. Use keep or delete");

        var progress = new LastProgress();
        return PlanAsync(line, console, progress, (plan, breaking) => ApplyAsync(line, console, plan, breaking, progress, stop), stop);
    }

    private async Task<int> ApplyAsync(ParseResult line, ToolConsole console, DeploymentPlan plan, BreakingChanges breaking, LastProgress progress, CancellationToken stop)
    {
        bool breaks = breaking.Any && !line.GetValue(_acceptBreaking);
        if (breaks && !CanAsk(line, console))
        {
            await breaking.WriteAsync(console, IsJson(line)).ConfigureAwait(false);
            throw new ToolException("Customers lose something by these changes, and nobody can be asked here. Undo them, or use bizproc apply --accept-breaking", ExitCode.NotSo);
        }

        if (!plan.IsUpToDate && (breaks || !line.GetValue(_yes)) && !await AskAsync(line, console, plan, breaking).ConfigureAwait(false)) return ExitCode.NotSo;

        DeploymentReport report;
        try
        {
            report = await plan.ApplyAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            string sentence = $"Stopped: {progress.Describe(plan)}. Run bizproc apply again, which finishes the work.";
            if (IsJson(line)) console.Write(DeploymentView.ToJson(plan, sentence));
            console.Note(sentence);
            return ExitCode.NotSo;
        }

        if (IsJson(line)) console.Write(DeploymentView.ToJson(report));
        else DeploymentView.Write(console, report.ToString());
        if (report.Failure is not null) return ExitCode.PortalFailed;
        if (!plan.Actions.Any(static action => action.IsProtected)) return report.IsComplete ? ExitCode.Done : ExitCode.NotSo;

        console.Note($"Actions that should be deleted are kept, for the reason that is given. If it is their number, use {AcceptDeletions}.");
        return ExitCode.NotSo;
    }

    private bool CanAsk(ParseResult line, ToolConsole console) => !IsJson(line) && console.IsWatched && !Console.IsInputRedirected;

    /// <summary>Shows the plan, and asks the person who watches.</summary>
    private async Task<bool> AskAsync(ParseResult line, ToolConsole console, DeploymentPlan plan, BreakingChanges breaking)
    {
        if (!CanAsk(line, console))
            throw new ToolException("Nobody can be asked here. Look at the plan with bizproc plan, and then use bizproc apply --yes");

        DeploymentView.Write(console, plan.ToString());
        await breaking.WriteAsync(console).ConfigureAwait(false);
        console.Output.Write("Apply this plan? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    /// <summary>Remembers how far a deployment came.</summary>
    private sealed class LastProgress : IProgress<DeploymentProgress>
    {
        private DeploymentProgress _last;

        public void Report(DeploymentProgress value) => _last = value;

        /// <summary>Describes the changes that are done, and those of which nobody knows, because several are in one request.</summary>
        public string Describe(DeploymentPlan plan)
        {
            int work = plan.Actions.Count(static action => action.IsWork);
            int left = Math.Min(work, _last.Total == 0 ? work : _last.Total - _last.Done);
            return $"{work - left} of {work} changes are done on {plan.Portal}, and the portal may have made any of the rest";
        }
    }
}
