using Bizproc.Incoming.Forms;
using Bizproc.Installation.Proof;

namespace Bizproc.Installation;

/// <summary>Reads the posts about the life of an application: the form of its page, or an event (portal: 8.2).</summary>
internal static class PortalPostReader
{
    /// <summary>The maximum length of a value. Tokens of portals have 32 to 70 characters.</summary>
    private const int LongestText = 1_000;

    private const int LongestLanguage = 8;

    /// <summary>Reads a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="language">The portal's language in the address of the page.</param>
    /// <returns>The post; <see langword="null"/> if the form is not such a post.</returns>
    public static PortalPost? Read(FormValue form, string? language)
    {
        var post = form["event"u8].Exists ? ReadEvent(form) : ReadPage(form, language);
        return post is not null && IsWhole(post) ? post : null;
    }

    private static PortalPost ReadPage(FormValue form, string? language) => new(
        PortalPostKind.Page,
        form["member_id"u8].ToString(),
        form["REFRESH_ID"u8].ToString(),
        form["SERVER_ENDPOINT"u8].ToString(),
        form["APPLICATION_TOKEN"u8].ToString())
    { Language = LanguageOf(language) };

    private static PortalPost? ReadEvent(FormValue form)
    {
        PortalPostKind? kind = form["event"u8].ToString().ToUpperInvariant() switch
        {
            LifeEvents.Installed => PortalPostKind.Installed,
            LifeEvents.Updated => PortalPostKind.Updated,
            LifeEvents.Uninstalled => PortalPostKind.Uninstalled,
            _ => null,
        };
        var auth = form["auth"u8];
        return kind is null ? null : new PortalPost(
            kind.Value,
            auth["member_id"u8].ToString(),
            auth["refresh_token"u8].ToString(),
            auth["server_endpoint"u8].ToString(),
            auth["application_token"u8].ToString())
        { Language = LanguageOf(form["data"u8]["LANGUAGE_ID"u8].ToString()) };
    }

    /// <summary>Gets a language id of a portal, such as <c>de</c> or <c>pt_br</c>; <see langword="null"/> if the text is not one.</summary>
    private static string? LanguageOf(string? text) =>
        text is { Length: >= 2 and <= LongestLanguage } && text.All(static letter => char.IsAsciiLetter(letter) || letter is '_' or '-') ? text.ToLowerInvariant() : null;

    private static bool IsWhole(PortalPost post)
    {
        // A post without tokens must have the member id and the application token of a known portal.
        bool isNamed = post.MemberId.Length > 0 && post.ApplicationToken.Length > 0;
        bool hasProof = post.Kind switch
        {
            PortalPostKind.Page => post.RefreshToken.Length > 0,
            PortalPostKind.Uninstalled => isNamed,
            _ => post.RefreshToken.Length > 0 || isNamed,
        };
        bool hasName = post.Kind is PortalPostKind.Page or PortalPostKind.Installed || post.MemberId.Length > 0;
        return hasProof && hasName && IsPlain(post.MemberId) && IsPlain(post.RefreshToken) && IsPlain(post.ApplicationToken) && IsPlain(post.ServerEndpoint);
    }

    private static bool IsPlain(string text) => text.Length <= LongestText && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
