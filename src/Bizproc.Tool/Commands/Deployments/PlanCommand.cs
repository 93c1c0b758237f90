using System.CommandLine;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Deployments;

/// <summary>The command <c>plan</c>, which shows what a deployment would change.</summary>
internal sealed class PlanCommand(ToolConsole console)
    : DeploymentCommand("plan", "Shows what makes a portal equal to the declarations. Exit code 1 if something is to do", console)
{
    /// <inheritdoc/>
    protected override Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop) => PlanAsync(
        line,
        console,
        progress: null,
        async (plan, breaking) =>
        {
            if (IsJson(line))
            {
                var json = DeploymentView.ToJson(plan);
                await breaking.AddToAsync(json).ConfigureAwait(false);
                console.Write(json);
            }
            else
            {
                DeploymentView.Write(console, plan.ToString());
                await breaking.WriteAsync(console).ConfigureAwait(false);
                if (plan.IsUpToDate && IsDrift(line, plan)) console.Note("The exit code is 1, because these actions need an answer: declare the orphans, or delete them with --orphans delete.");
            }

            return breaking.Any || IsDrift(line, plan) ? ExitCode.NotSo : ExitCode.Done;
        },
        stop);
}
