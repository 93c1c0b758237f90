using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Says at startup what would else fail with the first call. No message repeats a secret.</summary>
internal sealed class BizprocOptionsValidator : IValidateOptions<BizprocOptions>
{
    private static readonly TimeSpan LongestBody = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, BizprocOptions options)
    {
        string[] faults = [.. Faults(options).OfType<string>()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string?> Faults(BizprocOptions options)
    {
        yield return options.PublicUrl is null
            ? "PublicUrl is missing: the application's own address as the portal reaches it, such as https://app.example.com"
            : FaultOf(() => new ActionValues(options.PublicUrl));
        if (options.PublicUrl is { IsAbsoluteUri: true, UserInfo.Length: > 0 }) yield return "PublicUrl has a user or password, which every portal would be told";

        bool hasId = !string.IsNullOrEmpty(options.ClientId);
        if (hasId == string.IsNullOrEmpty(options.ClientSecret)) yield return "ClientId and ClientSecret go together";
        if (options.UserId < 0) yield return "UserId is negative, which is no user's number";
        if (options.Limits.MaxAttempts < 1 || options.Limits.Burst < 0 || options.Limits.PerSecond <= 0)
            yield return "Limits are impossible: MaxAttempts from 1, Burst from 0, PerSecond above 0";
        if (options.AuthorizationServer is { } server && !IsSecure(server))
            yield return "AuthorizationServer must be an absolute https address, as the client secret goes there; http only on this machine";
        if (options.AuthorizationServers.Any(static server => !IsSecure(server)))
            yield return "AuthorizationServers must be absolute https addresses, as the client secret goes there; http only on this machine";

        if (options.PortalScript is { } script && !IsSecure(script))
            yield return "PortalScript must be an absolute https address; http only on this machine";
        if (options.AllAuthorizationServers().Count == 0) yield return "AuthorizationServers is empty, so that no portal could prove itself";

        if (options.Limits.Timeout != Timeout.InfiniteTimeSpan) yield return TimeLimit.FindFault("Limits.Timeout", options.Limits.Timeout);
        yield return TimeLimit.FindFault("Limits.MaxDelay", options.Limits.MaxDelay, mayBeZero: true);

        if (options.Calls is { Capacity: < 1 } or { MaxConcurrency: < 1 }) yield return "Calls are impossible: Capacity and MaxConcurrency from 1";
        yield return TimeLimit.FindFault("Calls.HandlerTimeout", options.Calls.HandlerTimeout);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.Calls.TimeZone ?? "", out _))
            yield return $"Calls.TimeZone '{options.Calls.TimeZone}' is no time zone that this machine knows; give one such as Europe/Berlin";
        if (options.Calls.Limits is { MaxBody: < 1 } or { MaxFields: < 1 } or { MaxValue: < 1 } or { MaxDepth: < 1 })
            yield return "Calls.Limits are impossible: each of them from 1";

        yield return TimeLimit.FindFault("Calls.MaxBodyTime", options.Calls.MaxBodyTime)
            ?? (options.Calls.MaxBodyTime > LongestBody ? "Calls.MaxBodyTime is impossible: above 0 and up to an hour" : null);
        if (options.MaxDeletedShare is not (>= 0 and <= 1)) yield return "MaxDeletedShare is impossible: from 0, for none, to 1, for all";
        if (!Enum.IsDefined(options.Orphans)) yield return "Orphans is neither Keep nor Report nor Delete";
        if (!Enum.IsDefined(options.Calls.OnFailure)) yield return "Calls.OnFailure is neither EndStep nor LeaveWaiting";
        if (!Enum.IsDefined(options.Installation.Finish)) yield return "Installation.Finish is neither AllDeployed nor PossibleDeployed";

        if (options.Portal is null)
        {
            if (!string.IsNullOrEmpty(options.AccessToken)) yield return "AccessToken needs Portal: the address of the portal whose it is";
            if (!hasId && string.IsNullOrEmpty(options.ClientSecret))
                yield return "ClientId and ClientSecret are missing: without them no portal can install the application. Or set Portal and AccessToken, for one portal";
            yield break;
        }

        yield return FaultOf(() => PortalAddress.ToRest(options.Portal, nameof(options)));
        yield return string.IsNullOrEmpty(options.AccessToken)
            ? "The access token is empty: BizprocOptions.AccessToken goes with Portal"
            : FaultOf(() => new PortalToken(options.AccessToken, nameof(options)));
        if (!string.IsNullOrEmpty(options.RefreshToken) && !hasId) yield return "RefreshToken needs ClientId and ClientSecret";
    }

    private static bool IsSecure(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static string? FaultOf(Func<object> make)
    {
        try
        {
            make();
            return null;
        }
        catch (ArgumentException fault)
        {
            // Without the parameter, which is none of the reader's.
            return fault.Message.Split(" (Parameter", 2)[0];
        }
    }
}
