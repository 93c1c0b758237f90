using Bizproc.Portal.Errors;
using Bizproc.Portal.Renewal;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;
using Bizproc.Telemetry;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bizproc.Portal.Retry;

/// <summary>
/// Runs a call with pacing, a timeout, renewal of an expired token, and retries. Polly waits and counts; <see cref="RetryRule"/> decides about
/// retries.
/// </summary>
internal sealed class RequestPipeline
{
    private static readonly ResiliencePropertyKey<RequestInfo> CallKey = new("call");

    private readonly ResiliencePipeline _repeating;
    private readonly ResiliencePipeline _limiting;
    private readonly TokenSource _tokens;
    private readonly PortalLocation _location;
    private readonly PortalLimits _limits;
    private readonly TimeProvider _time;
    private readonly RetryRule _rule;

    public RequestPipeline(TokenSource tokens, PortalLocation location, RetryRule rule, PortalLimits limits, TimeProvider time)
    {
        _tokens = tokens;
        _location = location;
        _limits = limits;
        _time = time;
        _rule = rule;
        var repeating = new ResiliencePipelineBuilder { TimeProvider = time };
        if (limits.MaxAttempts > 1) repeating.AddRetry(Retry(rule, limits));
        _repeating = repeating.Build();
        _limiting = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(limits.Timeout).Build();
    }

    /// <summary>Creates the same pipeline without retries.</summary>
    public RequestPipeline Once() => new(_tokens, _location, _rule, _limits with { MaxAttempts = 1 }, _time);

    /// <summary>Makes a call until it succeeds or another attempt cannot help.</summary>
    /// <param name="call">The call.</param>
    /// <param name="attempt">Makes one attempt with a token.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<T> RunAsync<T>(RequestInfo call, Func<PortalToken, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _repeating.ExecuteAsync(
                static async (context, state) =>
                    await state.Pipeline.RunOnceAsync(state.Call, state.Attempt, context.CancellationToken).ConfigureAwait(false),
                context,
                (Pipeline: this, Call: call, Attempt: attempt)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> RunOnceAsync<T>(RequestInfo call, Func<PortalToken, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(cancellationToken).ConfigureAwait(false);

        // After an expired token or a redirect the portal has done nothing, so every call may be repeated, but only once for each reason.
        bool mayRenew = true;
        bool mayFollow = true;
        while (true)
        {
            var origin = _location.Origin;
            try
            {
                return await PacedAsync(call, attempt, token, cancellationToken).ConfigureAwait(false);
            }
            catch (PortalAccessException expired) when (mayRenew && expired.Error == GeneralAnswers.ExpiredTokenError)
            {
                mayRenew = false;
                if (await _tokens.RenewAsync(token, cancellationToken).ConfigureAwait(false) is not { } renewed) throw;

                token = renewed;
            }
            catch (PortalRedirectException redirect) when (mayFollow && redirect.IsMove)
            {
                mayFollow = false;
                if (await _tokens.FollowAsync(origin, redirect.Target, cancellationToken).ConfigureAwait(false) is not { } renewed) throw;

                token = renewed;
            }
        }
    }

    private async Task<T> PacedAsync<T>(
        RequestInfo call, Func<PortalToken, CancellationToken, Task<T>> attempt, PortalToken token, CancellationToken cancellationToken)
    {
        // The wait for the pacing does not count against the timeout of the request.
        if (RequestPacing.Find(_location.Origin, _limits) is { } pacing) await pacing.WaitAsync(_time, cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await _limiting.ExecuteAsync(
                static async (state, stop) => await state.Attempt(state.Token, stop).ConfigureAwait(false),
                (Attempt: attempt, Token: token),
                cancellationToken).ConfigureAwait(false);
            BizprocTelemetry.CountCall(call.Method, "ok");
            return result;
        }
        catch (Exception failure) when (Count(call, failure))
        {
            throw;
        }
        catch (TimeoutRejectedException late)
        {
            throw RequestTimeout.Create($"{call.Method} got no answer", late.Timeout, late);
        }
    }

    /// <summary>Counts a failure in an exception filter; never catches it.</summary>
    private static bool Count(RequestInfo call, Exception failure)
    {
        BizprocTelemetry.CountCall(call.Method, BizprocTelemetry.GetOutcome(failure));
        return false;
    }

    private static RetryStrategyOptions Retry(RetryRule rule, PortalLimits limits) => new()
    {
        MaxRetryAttempts = limits.MaxAttempts - 1,
        ShouldHandle = args => new ValueTask<bool>(WaitAfter(rule, args.Outcome.Exception, args.Context, args.AttemptNumber) is not null),
        DelayGenerator = args => new ValueTask<TimeSpan?>(WaitAfter(rule, args.Outcome.Exception, args.Context, args.AttemptNumber)),
    };

    private static TimeSpan? WaitAfter(RetryRule rule, Exception? failure, ResilienceContext context, int attempt)
    {
        if (failure is null || context.CancellationToken.IsCancellationRequested) return null;

        return rule.WaitAfter(context.Properties.GetValue(CallKey, null!), failure, attempt);
    }
}
