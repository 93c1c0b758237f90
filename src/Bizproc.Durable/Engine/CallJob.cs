using Quartz;

namespace Bizproc.Durable.Engine;

/// <summary>The job of all calls. Quartz creates it for each call.</summary>
internal sealed class CallJob(CallRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(CallScheduler.GetCall(context)).ConfigureAwait(false);
}
