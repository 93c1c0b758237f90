using Bizproc.Incoming.Queueing;
using Microsoft.Extensions.Logging;

namespace Bizproc.Incoming.Memory;

/// <summary>Refuses calls that another process, or this application before its restart, has accepted.</summary>
/// <param name="engine">The engine that keeps the calls.</param>
/// <param name="seen">The accepted calls.</param>
/// <param name="logger">The log.</param>
internal sealed class RememberingIntake(MemoryEngine engine, ISeenCalls seen, ILogger<RememberingIntake> logger) : ICallIntake
{
    public async ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        // Before the engine has the call: otherwise two processes could both take it.
        if (!await TryRememberAsync(call, cancellationToken).ConfigureAwait(false)) return CallAdmission.Repeated;

        var admission = CallAdmission.Full;
        try
        {
            return admission = await engine.AddAsync(call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (admission is CallAdmission.Full or CallAdmission.NotKept) await ForgetAsync(call).ConfigureAwait(false);
        }
    }

    public void Close() => engine.Close();

    private async ValueTask<bool> TryRememberAsync(QueuedCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await seen.TryAddAsync(call.Key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotRemembered(call, failure.Message);
            return true;
        }
    }

    private async ValueTask ForgetAsync(QueuedCall call)
    {
        try
        {
            await seen.RemoveAsync(call.Key, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.NotForgotten(call, failure.Message);
        }
    }
}
