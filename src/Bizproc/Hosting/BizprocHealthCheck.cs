using System.Globalization;
using Bizproc.Deployment.Status;
using Bizproc.Incoming.Queueing;
using Bizproc.Incoming.Receiving;
using Bizproc.Installation.Formats;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Tokens;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bizproc.Hosting;

/// <summary>
/// Reports whether the portals have the declared actions, as of the last deployment or plan. It also reports whether the application accepts their
/// calls and can keep them, and whether the formats of their dates are known. The check makes no request.
/// </summary>
internal sealed class BizprocHealthCheck(
    DeploymentStatus status,
    FormatDoubts doubts,
    UnknownPortals unknown,
    StoredPortals portals,
    ICallMonitor monitor,
    KeepingStatus keeping,
    IOptions<BizprocOptions> options,
    TimeProvider time) : IHealthCheck
{
    /// <summary>The age of the oldest call at which the application is suspected to be stuck.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);

    private const int MostOfText = 500;
    private const string NotKeptRemedy = "A portal does not send a call again. The log has the details";
    private const string Remedy = "Open or install the application again on the portal";
    private const string UnprovenRemedy =
        "Set BizprocOptions.MemberId and ApplicationToken, or give an action the AuthUserId of an administrator, and ClientId and ClientSecret: then its first call proves the identity of the portal";
    private const string MemoryRemedy = Remedy + ", and register an IPortalStore: currently portals are kept in memory only, so each restart loses them";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        KeptCounts counts;
        HealthCheckResult result;
        try
        {
            counts = await monitor.CountAsync(cancellationToken).ConfigureAwait(false);
            result = await CheckPortalsAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // An exception would have neither a description nor a fix, and the framework would log its stack at each look.
            return new HealthCheckResult(context.Registration.FailureStatus, NotKept(SecretRedactor.None.Clean(failure.Message, MostOfText)));
        }

        result = WithCalls(result, counts);
        if (keeping.Trouble is { } trouble) return new HealthCheckResult(context.Registration.FailureStatus, NotKept(trouble), data: result.Data);
        if (keeping.Obstacle is not { } obstacle) return result;

        var worse = result.Status == HealthStatus.Healthy ? HealthStatus.Degraded : result.Status;
        return new HealthCheckResult(worse, $"{result.Description}; {obstacle}", data: result.Data);
    }

    private static string NotKept(string reason) => "the calls cannot be kept: " + SentenceJoiner.Join(reason, NotKeptRemedy);

    private async Task<HealthCheckResult> CheckPortalsAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var (state, reason) = status.Current;
        if (state is DeploymentState.Off or DeploymentState.Starting && await IsRefusingAsync(cancellationToken).ConfigureAwait(false))
        {
            return HealthCheckResult.Degraded($"refusing calls: {Count(unknown.Refused)} refused because the application is not installed on any portal. {(portals.AreInMemory ? MemoryRemedy : Remedy)}");
        }

        if (state != DeploymentState.Failed && await IsUnprovenAsync(cancellationToken).ConfigureAwait(false))
            return HealthCheckResult.Degraded($"refusing calls: {Count(unknown.Unproven)} refused because the application cannot check that they come from its portal. {UnprovenRemedy}");

        return WithDoubts(WithRollout(state switch
        {
            DeploymentState.InSync => HealthCheckResult.Healthy("in sync"),
            DeploymentState.Off => HealthCheckResult.Healthy("not looked at"),
            DeploymentState.Starting => HealthCheckResult.Degraded("starting: " + reason),
            DeploymentState.Unfinished => HealthCheckResult.Degraded("installation not finished: " + reason),
            DeploymentState.Drifted => HealthCheckResult.Degraded("drifted: " + reason),
            _ => new HealthCheckResult(context.Registration.FailureStatus, "failed: " + reason),
        }));
    }

    private static string Count(long calls) => calls == 1 ? "1 call was" : $"{calls.ToString(CultureInfo.InvariantCulture)} calls were";

    /// <summary>Adds the numbers of portals, unless all of them are in line.</summary>
    private HealthCheckResult WithRollout(HealthCheckResult result) => status.Rollout.Describe() is { Length: > 0 } numbers
        ? new HealthCheckResult(result.Status, $"{result.Description}; {numbers}")
        : result;

    /// <summary>Adds doubts about dates to a result. A doubt is not a failure, but a result with a doubt is not healthy.</summary>
    private HealthCheckResult WithDoubts(HealthCheckResult result)
    {
        if (doubts.Describe() is not { } doubt) return result;

        var worse = result.Status == HealthStatus.Healthy ? HealthStatus.Degraded : result.Status;
        return new HealthCheckResult(worse, $"{result.Description}; {doubt}");
    }

    /// <summary>Adds the numbers of kept calls to a result. A result with a call that waits for too long is not healthy.</summary>
    private HealthCheckResult WithCalls(HealthCheckResult result, KeptCounts counts)
    {
        var age = AgeOf(counts.Oldest);
        var replyAge = AgeOf(counts.OldestReply);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["waiting"] = counts[KeptState.Waiting],
            ["running"] = counts[KeptState.Running],
            ["retrying"] = counts[KeptState.Retrying],
            ["dead"] = counts[KeptState.Dead],
            ["repliesWaiting"] = counts[KeptState.ReplyWaiting],
            ["repliesDead"] = counts[KeptState.ReplyDead],
            ["oldestSeconds"] = Math.Round(age.TotalSeconds),
            ["oldestReplySeconds"] = Math.Round(replyAge.TotalSeconds),
        };
        bool isStuck = counts[KeptState.Waiting] > 0 && age > MaxAge;
        var worst = isStuck && result.Status == HealthStatus.Healthy ? HealthStatus.Degraded : result.Status;
        long dead = counts[KeptState.Dead] + counts[KeptState.ReplyDead];
        string description = result.Description ?? "";
        if (isStuck) description += "; " + Waiting(counts[KeptState.Waiting], "call", age);

        // That a portal is away is no fault of the application, so the status stays.
        if (counts[KeptState.ReplyWaiting] > 0 && replyAge > MaxAge) description += $"; {Waiting(counts[KeptState.ReplyWaiting], "reply", replyAge)}, because their portals do not take them";
        if (dead == 1) description += "; 1 dead call or reply waits for a person";
        else if (dead > 1) description += string.Create(CultureInfo.InvariantCulture, $"; {dead} dead calls and replies wait for a person");
        return new HealthCheckResult(worst, description, result.Exception, data);
    }

    private TimeSpan AgeOf(DateTimeOffset? moment) => moment is { } known ? time.GetUtcNow() - known : TimeSpan.Zero;

    private static string Waiting(long count, string noun, TimeSpan age)
    {
        string items = count == 1 ? $"1 {noun} waits" : string.Create(CultureInfo.InvariantCulture, $"{count} {(noun == "reply" ? "replies" : "calls")} wait, the oldest");
        return string.Create(CultureInfo.InvariantCulture, $"{items} for {age.TotalMinutes:0} minutes");
    }

    /// <summary>
    /// True if calls were refused while the application token of the configured portal is unknown. After the token is known, a refused call is a
    /// forgery.
    /// </summary>
    private async ValueTask<bool> IsUnprovenAsync(CancellationToken cancellationToken) =>
        unknown.Unproven > 0
        && options.Value is { Portal: not null, ApplicationToken: null or "" }
        && !await portals.AnyAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>True if calls were refused while no portal is known. If a portal is known, a refused call may be a forgery.</summary>
    private async ValueTask<bool> IsRefusingAsync(CancellationToken cancellationToken) =>
        unknown.Refused > 0 && options.Value.Portal is null && !await portals.AnyAsync(cancellationToken).ConfigureAwait(false);
}
