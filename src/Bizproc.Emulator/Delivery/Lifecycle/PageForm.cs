using Bizproc.Emulator.Access;
using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Lifecycle;

/// <summary>How a portal opens a page of an application: some things in the address, the others in the form (portal: 8.2, 12).</summary>
internal static class PageForm
{
    /// <summary>The page's address with what the portal adds to it.</summary>
    public static string Address(string url, string sid, PortalStore store)
    {
        string query = PhpFormWriter.Write(new PhpArray
        {
            ["DOMAIN"] = new PhpString(store.Identity.Domain),
            ["PROTOCOL"] = new PhpString(store.Identity.Address.Scheme == Uri.UriSchemeHttps ? "1" : "0"),
            ["LANG"] = new PhpString(store.Settings.Language),
            ["APP_SID"] = new PhpString(sid),
        });
        return url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
    }

    public static PhpArray Fields(PortalApplication application, TokenPair tokens, string placement, PhpArray options, PortalStore store)
    {
        var fields = new PhpArray
        {
            ["AUTH_ID"] = new PhpString(tokens.AccessToken),
            ["AUTH_EXPIRES"] = new PhpInteger((long)TokenPair.AccessLifetime.TotalSeconds),
            ["REFRESH_ID"] = new PhpString(tokens.RefreshToken),
            ["member_id"] = new PhpString(store.Identity.MemberId),
            ["status"] = new PhpString(PortalApplication.LocalStatus),
            ["PLACEMENT"] = new PhpString(placement),
            ["PLACEMENT_OPTIONS"] = new PhpString(PhpJsonWriter.Write(options)),
        };
        if (!store.Settings.TellsPagesMore) return fields;

        fields["SERVER_ENDPOINT"] = new PhpString(store.Identity.ServerEndpoint);
        fields["APPLICATION_TOKEN"] = new PhpString(application.Token);
        fields["APPLICATION_SCOPE"] = new PhpString(string.Join(',', tokens.Grant.Scopes));
        return fields;
    }
}
