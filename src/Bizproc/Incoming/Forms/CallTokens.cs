namespace Bizproc.Incoming.Forms;

/// <summary>Reads the tokens in a body from a portal (portal: 10.1).</summary>
internal static class CallTokens
{
    /// <summary>Gets the tokens of the user as whom the portal calls; <see langword="null"/> if it calls without a user.</summary>
    public static PortalTokens? Read(FormValue form)
    {
        var auth = form["auth"u8];
        string access = auth["access_token"u8].ToString();
        string refresh = auth["refresh_token"u8].ToString();
        return access.Length == 0 ? null : new PortalTokens(access, refresh.Length == 0 ? null : refresh);
    }
}
