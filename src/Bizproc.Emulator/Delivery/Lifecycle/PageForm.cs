using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Builds the address and the form with which a portal opens a page of an application (portal: 8.2, 12).</summary>
internal static class PageForm
{
    /// <summary>Gets the page's address with the parameters that the portal adds.</summary>
    public static string Address(string url, string sid, PortalState state)
    {
        string query = PhpFormWriter.Write(new PhpArray
        {
            ["DOMAIN"] = new PhpString(state.Identity.Domain),
            ["PROTOCOL"] = new PhpString(state.Identity.Address.Scheme == Uri.UriSchemeHttps ? "1" : "0"),
            ["LANG"] = new PhpString(state.Settings.Language),
            ["APP_SID"] = new PhpString(sid),
        });
        return url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
    }

    public static PhpArray Fields(PortalApplication application, TokenPair tokens, string placement, PhpArray options, PortalState state)
    {
        var fields = new PhpArray
        {
            ["AUTH_ID"] = new PhpString(tokens.AccessToken),
            ["AUTH_EXPIRES"] = new PhpInteger((long)TokenPair.AccessLifetime.TotalSeconds),
            ["REFRESH_ID"] = new PhpString(tokens.RefreshToken),
            ["member_id"] = new PhpString(state.Identity.MemberId),
            ["status"] = new PhpString(PortalApplication.LocalStatus),
            ["PLACEMENT"] = new PhpString(placement),
            ["PLACEMENT_OPTIONS"] = new PhpString(PhpJsonWriter.Write(options)),
        };
        if (!state.Settings.TellsPagesMore) return fields;

        fields["SERVER_ENDPOINT"] = new PhpString(state.Identity.ServerEndpoint);
        fields["APPLICATION_TOKEN"] = new PhpString(application.Token);
        fields["APPLICATION_SCOPE"] = new PhpString(string.Join(',', tokens.Grant.Scopes));
        return fields;
    }
}
