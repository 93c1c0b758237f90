namespace Bizproc;

/// <summary>The address of a portal as people write it, made into the one that its methods stand behind (portal: 2.1).</summary>
internal static class PortalAddress
{
    private const string Expected = "give its origin alone, such as https://example.bitrix24.com";

    /// <summary>
    /// Gives the portal's address with <c>/rest/</c>. No message repeats what was given: a webhook's address is a secret, and a token may
    /// stand in a query.
    /// </summary>
    /// <param name="portal">An origin, with nothing behind it but <c>/</c>, <c>/rest</c> or <c>/rest/</c>.</param>
    /// <param name="parameterName">What to blame.</param>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static Uri ToRest(Uri? portal, string parameterName)
    {
        string? fault = portal switch
        {
            null => "is missing",
            { IsAbsoluteUri: false } => "is relative",
            { Scheme: not ("http" or "https") } => "is neither http nor https",
            { UserInfo.Length: > 0 } => "has a user or password",
            { Query.Length: > 0 } => "has a query",
            { Fragment.Length: > 0 } => "has a fragment",
            { AbsolutePath: not ("/" or "/rest" or "/rest/") } => "has a path other than /rest/",
            _ => null,
        };
        if (fault is not null) throw new ArgumentException($"The portal's address {fault}: {Expected}", parameterName);

        return new Uri(portal!, "/rest/");
    }
}
