using System.Diagnostics;
using System.Security.Cryptography;
using Bizproc.Incoming.Queueing;
using Bizproc.Incoming.Values;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Formats;
using Bizproc.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Handling;

/// <summary>Runs the handler of one call and tells the portal the outcome.</summary>
internal sealed class CallRunner(
    IServiceScopeFactory scopes,
    CallTargets targets,
    PortalDirectory portals,
    PortalFormatBook formatBook,
    IOptions<BizprocOptions> options,
    TimeProvider time,
    ILogger<CallRunner> logger)
{
    private readonly CallOptions _options = options.Value.Calls;

    /// <summary>Handles a call. Every failure is logged. It throws only when the application stops.</summary>
    public async Task RunAsync(QueuedCall queued, CancellationToken stopping)
    {
        using var scope = logger.BeginScope(queued.Subject);
        if (targets.Find(queued.Path, queued.Code) is not { } target)
        {
            logger.Dropped(queued, "the action has no handler in this version");
            return;
        }

        if (await portals.FindAsync(queued.MemberId, stopping).ConfigureAwait(false) is not { } portal)
        {
            logger.Dropped(queued, "the application was removed from the portal");
            return;
        }

        var formats = await formatBook.FindAsync(portal, stopping).ConfigureAwait(false);
        formats = formats.WatchedBy(new DateWatch(BizprocCall.ReadTime(queued.Form)));
        var replies = new CallReplies(
            () => portals.GetClient(portal, queued.Tokens),
            queued.Tokens is null ? null : stop => portals.FindClientAsync(portal.MemberId, stop),
            why => logger.TokensRefused(queued, why));
        var call = new BizprocCall(queued.Form, formats, replies, _options.AllowMissingRequired);
        using var activity = CallTrace.StartHandling(new CallSubject(queued.Form, portal.Portal.Host), queued.Received);
        long start = time.GetTimestamp();
        var (answer, failure) = await TryAsync(target, queued, call, formats, stopping).ConfigureAwait(false);
        BizprocTelemetry.CountHandled(queued.Code, failure, time.GetElapsedTime(start));
        if (failure is not null)
        {
            CallTrace.Fail(activity, failure, call.Tokens);
            await TellAsync(queued, call, replies, failure, stopping).ConfigureAwait(false);
        }
        else if (answer is null || await AnswerAsync(queued, replies, answer.Value, stopping).ConfigureAwait(false))
        {
            logger.Handled(queued, time.GetElapsedTime(start));
        }
        else
        {
            activity?.SetStatus(ActivityStatusCode.Error, "answer lost");
        }

        // The step already has its answer, so nobody waits while the formats are learned.
        await formatBook.LearnAsync(portal, formats, stopping).ConfigureAwait(false);
    }

    /// <summary>Handles a call within its time. Returns the answer if the workflow waits for one, or the failure.</summary>
    private async Task<(ReadOnlyMemory<byte>? Answer, Exception? Failure)> TryAsync(
        CallTarget target, QueuedCall queued, BizprocCall call, PortalFormats formats, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(call.Timeout < _options.HandlerTimeout ? call.Timeout.Value : _options.HandlerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var work = HandleInScopeAsync(target, call, formats, either.Token);
        try
        {
            // A handler that ignores its token must not keep others waiting.
            return (await work.WaitAsync(either.Token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            Watch(work, queued);
            return (null, new TimeoutException("The handler exceeded its time"));
        }
        catch (Exception failure)
        {
            if (!work.IsCompleted) Watch(work, queued);
            return (null, failure);
        }
    }

    private async Task<ReadOnlyMemory<byte>?> HandleInScopeAsync(CallTarget target, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken)
    {
        // Yield first: a handler that blocks must not block the worker loop.
        await Task.Yield();
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false)) return await target.HandleAsync(scope.ServiceProvider, call, formats, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends an answer; this does not count against the time of the handler. Returns true if the portal has the answer.</summary>
    private async Task<bool> AnswerAsync(QueuedCall queued, CallReplies replies, ReadOnlyMemory<byte> answer, CancellationToken stopping)
    {
        try
        {
            await SendAnswerAsync(queued, replies, answer, stopping).ConfigureAwait(false);
            return true;
        }
        catch (Exception lost)
        {
            // Nothing else that we send would reach the portal either.
            logger.AnswerLost(queued, lost.Message);
            return false;
        }
    }

    private async Task SendAnswerAsync(QueuedCall queued, CallReplies replies, ReadOnlyMemory<byte> answer, CancellationToken stopping)
    {
        if (await replies.AnswerAsync(answer, stopping).ConfigureAwait(false) is { } refused) logger.AnsweredBefore(queued, refused.Message);
    }

    private void Watch(Task work, QueuedCall queued) => _ = work.ContinueWith(
        late =>
        {
            if (late.Exception?.InnerException is { } failure and not OperationCanceledException) logger.LateFailure(queued, failure);
        },
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private async Task TellAsync(QueuedCall queued, BizprocCall call, CallReplies replies, Exception failure, CancellationToken stopping)
    {
        if (failure is OperationCanceledException && stopping.IsCancellationRequested)
        {
            logger.Abandoned(queued);
            return;
        }

        string reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        string text = FailureFormatter.Format(failure, reference, call.Tokens);
        if (failure is StepFailedException or BizprocBindingException) logger.StepFailed(queued, text, failure.InnerException);
        else logger.HandlerFailed(queued, reference, failure);

        try
        {
            if (call.Waits && _options.OnFailure == HandlerFailure.EndStep)
                await SendAnswerAsync(queued, replies, EventBody.Write(call.EventToken, text), stopping).ConfigureAwait(false);
            else
                await call.LogAsync(text, stopping).ConfigureAwait(false);
        }
        catch (Exception untold) when (!stopping.IsCancellationRequested)
        {
            logger.FailureUntold(queued, untold.Message);
        }
    }
}
