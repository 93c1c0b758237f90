using Bizproc.Configuration.Checks;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.Configuration;

/// <summary>
/// Checks the options at startup; otherwise a fault would show only at the first call. Attributes of the options say what each option may be; here
/// are the addresses and the options that depend on each other. No message contains a secret.
/// </summary>
internal sealed class BizprocOptionsValidator : IValidateOptions<BizprocOptions>
{
    private readonly OptionRanges _ranges = new();

    public ValidateOptionsResult Validate(string? name, BizprocOptions options)
    {
        string[] faults = [.. Faults(options).OfType<string>(), .. _ranges.Validate(OptionPath.Section, options).Failures ?? []];
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
        if (options.AuthorizationServer is { } server && !IsSecure(server))
            yield return "AuthorizationServer must be an absolute https address, because the client secret is sent there; http is allowed on this machine only";
        if (options.AuthorizationServers.Any(static server => !IsSecure(server)))
            yield return "AuthorizationServers must be absolute https addresses, because the client secret is sent there; http is allowed on this machine only";

        if (options.PortalScript is { } script && !IsSecure(script))
            yield return "PortalScript must be an absolute https address; http is allowed on this machine only";
        if (options.AllAuthorizationServers().Count == 0) yield return "AuthorizationServers is empty: without one, no portal can prove its identity";

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.Calls.TimeZone ?? "", out _))
            yield return $"Bizproc:Calls:TimeZone is '{options.Calls.TimeZone}', but must be a time zone of this machine, such as Europe/Berlin";

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
