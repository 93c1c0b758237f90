namespace Bizproc;

/// <summary>Reads what a portal posts in an application's life: the form of its page, or an event (portal: 8.2).</summary>
internal static class PortalPostReader
{
    /// <summary>Tokens of portals have 32 to 70 characters; nothing that is longer is handed on.</summary>
    private const int LongestText = 1_000;

    /// <summary>Reads a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>What was posted; <see langword="null"/> if it is no such form.</returns>
    public static PortalPost? Read(FormValue form)
    {
        var post = form["event"u8].Exists ? ReadEvent(form) : ReadPage(form);
        return post is not null && IsWhole(post) ? post : null;
    }

    private static PortalPost ReadPage(FormValue form) => new(
        PostKind.Page,
        form["member_id"u8].ToString(),
        form["REFRESH_ID"u8].ToString(),
        form["SERVER_ENDPOINT"u8].ToString(),
        form["APPLICATION_TOKEN"u8].ToString());

    private static PortalPost? ReadEvent(FormValue form)
    {
        PostKind? kind = form["event"u8].ToString().ToUpperInvariant() switch
        {
            LifeEvents.Installed => PostKind.Installed,
            LifeEvents.Updated => PostKind.Updated,
            LifeEvents.Uninstalled => PostKind.Uninstalled,
            _ => null,
        };
        var auth = form["auth"u8];
        return kind is null ? null : new PortalPost(
            kind.Value,
            auth["member_id"u8].ToString(),
            auth["refresh_token"u8].ToString(),
            auth["server_endpoint"u8].ToString(),
            auth["application_token"u8].ToString());
    }

    private static bool IsWhole(PortalPost post)
    {
        bool hasProof = post.Kind == PostKind.Uninstalled ? post.ApplicationToken.Length > 0 : post.RefreshToken.Length > 0;
        bool hasName = post.Kind is PostKind.Page or PostKind.Installed || post.MemberId.Length > 0;
        return hasProof && hasName && IsPlain(post.MemberId) && IsPlain(post.RefreshToken) && IsPlain(post.ApplicationToken) && IsPlain(post.ServerEndpoint);
    }

    private static bool IsPlain(string text) => text.Length <= LongestText && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
