using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Checks the options at startup; otherwise a fault would show only at the first call. No message contains a secret.</summary>
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
            ? "PublicUrl is missing: set it to the address of the application as the portal reaches it, such as https://app.example.com"
            : FaultOf(() => new ActionValues(options.PublicUrl));
        if (options.PublicUrl is { IsAbsoluteUri: true, UserInfo.Length: > 0 }) yield return "PublicUrl must not contain a user or a password, because it is sent to every portal";

        bool hasId = !string.IsNullOrEmpty(options.ClientId);
        if (hasId == string.IsNullOrEmpty(options.ClientSecret)) yield return "ClientId and ClientSecret must be set together";
        if (options.UserId < 0) yield return "UserId must be 0 or more";
        if (options.Limits.MaxAttempts < 1 || options.Limits.Burst < 0 || options.Limits.PerSecond <= 0)
            yield return "Limits are out of range: MaxAttempts must be at least 1, Burst at least 0, and PerSecond above 0";
        if (options.AuthorizationServer is { } server && !IsSecure(server))
            yield return "AuthorizationServer must be an absolute https address, because the client secret is sent there; http is allowed on this machine only";
        if (options.AuthorizationServers.Any(static server => !IsSecure(server)))
            yield return "AuthorizationServers must be absolute https addresses, because the client secret is sent there; http is allowed on this machine only";

        if (options.PortalScript is { } script && !IsSecure(script))
            yield return "PortalScript must be an absolute https address; http is allowed on this machine only";
        if (options.AllAuthorizationServers().Count == 0) yield return "AuthorizationServers is empty: without one, no portal can prove its identity";

        if (options.Limits.Timeout != Timeout.InfiniteTimeSpan) yield return TimeLimit.FindFault("Limits.Timeout", options.Limits.Timeout);
        yield return TimeLimit.FindFault("Limits.MaxDelay", options.Limits.MaxDelay, mayBeZero: true);

        if (options.Calls is { Capacity: < 1 } or { MaxConcurrency: < 1 }) yield return "Calls are out of range: Capacity and MaxConcurrency must be at least 1";
        yield return TimeLimit.FindFault("Calls.HandlerTimeout", options.Calls.HandlerTimeout);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.Calls.TimeZone ?? "", out _))
            yield return $"Calls.TimeZone '{options.Calls.TimeZone}' is not a time zone of this machine; use an id such as Europe/Berlin";
        if (options.Calls.Limits is { MaxBody: < 1 } or { MaxFields: < 1 } or { MaxValue: < 1 } or { MaxDepth: < 1 })
            yield return "Calls.Limits are out of range: each must be at least 1";

        yield return TimeLimit.FindFault("Calls.MaxBodyTime", options.Calls.MaxBodyTime)
            ?? (options.Calls.MaxBodyTime > LongestBody ? "Calls.MaxBodyTime is out of range: it must be above 0 and at most one hour" : null);
        if (options.MaxDeletedShare is not (>= 0 and <= 1)) yield return "MaxDeletedShare is out of range: it must be from 0 (delete none) to 1 (delete all)";
        if (!Enum.IsDefined(options.Orphans)) yield return "Orphans must be Keep, Report or Delete";
        if (!Enum.IsDefined(options.Calls.OnFailure)) yield return "Calls.OnFailure must be EndStep or LeaveWaiting";
        if (!Enum.IsDefined(options.Installation.Finish)) yield return "Installation.Finish must be AllDeployed or PossibleDeployed";

        if (options.Portal is null)
        {
            if (!string.IsNullOrEmpty(options.AccessToken)) yield return "AccessToken requires Portal: set it to the address of the portal to which the token belongs";
            if (!hasId && string.IsNullOrEmpty(options.ClientSecret))
                yield return "ClientId and ClientSecret are missing: without them no portal can install the application. For an application of one portal, set Portal and AccessToken instead";
            yield break;
        }

        yield return FaultOf(() => PortalAddress.ToRest(options.Portal, nameof(options)));
        yield return string.IsNullOrEmpty(options.AccessToken)
            ? "AccessToken is empty: Portal requires BizprocOptions.AccessToken"
            : FaultOf(() => new PortalToken(options.AccessToken, nameof(options)));
        if (!string.IsNullOrEmpty(options.RefreshToken) && !hasId) yield return "RefreshToken requires ClientId and ClientSecret";
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
            // Remove "(Parameter 'x')" from the message: it means nothing to a person who configures the application.
            return fault.Message.Split(" (Parameter", 2)[0];
        }
    }
}
