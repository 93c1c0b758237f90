using Quartz;

namespace Bizproc.Durable.Engine;

/// <summary>The job of all calls. Quartz creates it for each call.</summary>
internal sealed class CallJob(IScheduledCallHandler handler) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await handler.RunAsync(ScheduledCall.Read(context)).ConfigureAwait(false);
}
