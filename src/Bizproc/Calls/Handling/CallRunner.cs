using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Has one call handled, and tells the portal how that ended.</summary>
internal sealed class CallRunner(
    IServiceScopeFactory scopes,
    CallTargets targets,
    PortalDirectory portals,
    IOptions<BizprocOptions> options,
    TimeProvider time,
    ILogger<CallRunner> logger)
{
    private readonly CallOptions _options = options.Value.Calls;
    private readonly PortalFormats _formats = options.Value.Calls.Formats;

    /// <summary>Handles a call. Whatever happens is logged; nothing is thrown but for the end of the application.</summary>
    public async Task RunAsync(QueuedCall queued, CancellationToken stopping)
    {
        if (targets.Find(queued.Path, queued.Code) is not { } target)
        {
            logger.Dropped(queued, "no handler answers it any more");
            return;
        }

        if (await portals.FindAsync(queued.MemberId, stopping).ConfigureAwait(false) is not { } portal)
        {
            logger.Dropped(queued, "the application was removed from its portal");
            return;
        }

        var call = new BizprocCall(queued.Form, _formats, () => portals.ClientOf(portal, queued.Tokens));
        using var activity = BizprocTelemetry.Start($"handle {queued.Code}", portal.Portal);
        long start = time.GetTimestamp();
        var failure = await TryAsync(target, queued, call, stopping).ConfigureAwait(false);
        BizprocTelemetry.CountHandled(queued.Code, failure, time.GetElapsedTime(start));
        if (failure is null) logger.Handled(queued, time.GetElapsedTime(start));
        else await TellAsync(queued, call, failure, stopping).ConfigureAwait(false);
    }

    /// <summary>Handles a call within its time; gives how it failed, if it did.</summary>
    private async Task<Exception?> TryAsync(CallTarget target, QueuedCall queued, BizprocCall call, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(call.Timeout < _options.HandlerTimeout ? call.Timeout.Value : _options.HandlerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var work = RunInScopeAsync(target, call, either.Token);
        try
        {
            // A handler that does not listen to its token shall not keep others waiting.
            await work.WaitAsync(either.Token).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            Watch(work, queued);
            return new TimeoutException("The handler took too long");
        }
        catch (Exception failure)
        {
            if (!work.IsCompleted) Watch(work, queued);
            return failure;
        }
    }

    private async Task RunInScopeAsync(CallTarget target, BizprocCall call, CancellationToken cancellationToken)
    {
        // Not on the thread of the caller, which would else wait for a handler that blocks.
        await Task.Yield();
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false)) await target.RunAsync(scope.ServiceProvider, call, _formats, cancellationToken).ConfigureAwait(false);
    }

    private void Watch(Task work, QueuedCall queued) => _ = work.ContinueWith(
        late =>
        {
            if (late.Exception?.InnerException is { } failure and not OperationCanceledException) logger.LateFailure(queued, failure);
        },
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private async Task TellAsync(QueuedCall queued, BizprocCall call, Exception failure, CancellationToken stopping)
    {
        if (failure is AnswerLostException)
        {
            logger.AnswerLost(queued, failure.Message);
            return;
        }

        if (failure is OperationCanceledException && stopping.IsCancellationRequested)
        {
            logger.Abandoned(queued);
            return;
        }

        string reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        string text = FailureText.Of(failure, reference, call.Tokens);
        if (failure is StepFailedException or BizprocBindingException) logger.StepFailed(queued, text, failure.InnerException);
        else logger.HandlerFailed(queued, reference, failure);

        try
        {
            if (call.Waits && _options.OnFailure == HandlerFailure.EndStep) await WorkflowEvents.EndAsync(call.Portal, call.EventToken, text, stopping).ConfigureAwait(false);
            else await call.LogAsync(text, stopping).ConfigureAwait(false);
        }
        catch (Exception untold) when (!stopping.IsCancellationRequested)
        {
            logger.FailureUntold(queued, untold.Message);
        }
    }
}
