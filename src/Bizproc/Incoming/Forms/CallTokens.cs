namespace Bizproc;

/// <summary>The tokens in what a portal sends (portal: 10.1).</summary>
internal static class CallTokens
{
    /// <summary>The tokens of the user as whom the portal calls; <see langword="null"/> where it calls as nobody.</summary>
    public static PortalTokens? Read(FormValue form)
    {
        var auth = form["auth"u8];
        string access = auth["access_token"u8].ToString();
        string refresh = auth["refresh_token"u8].ToString();
        return access.Length == 0 ? null : new PortalTokens(access, refresh.Length == 0 ? null : refresh);
    }
}
