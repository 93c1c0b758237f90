using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Makes clients of portals that know the application as the options say.</summary>
internal sealed class PortalClientFactory(IHttpClientFactory http, IOptions<BizprocOptions> options, TimeProvider time, IPortalValues? values = null, IActionSelector? selector = null)
{
    /// <summary>The name under which the factory keeps the library's HTTP client.</summary>
    public const string HttpClientName = "Bizproc";

    /// <summary>Makes a client.</summary>
    /// <param name="portal">The portal's address.</param>
    /// <param name="tokens">The tokens to begin with.</param>
    /// <param name="store">Where renewed ones are saved.</param>
    /// <param name="server">Where they are renewed; the server of the options if left out.</param>
    /// <param name="userId">As whom actions run that declare none.</param>
    /// <param name="hasValues">False for a portal that has proved nothing yet: the application's own code is not asked about it.</param>
    /// <param name="memberId">The portal's own name for itself, if it is known.</param>
    /// <param name="keeper">The keeper of renewed tokens and of the address, in place of the store.</param>
    /// <param name="moved">Receives the portal's new address.</param>
    /// <param name="mayMove">Returns true if the portal may move from one origin to another; to any if left out.</param>
    /// <exception cref="ArgumentException">One of them is not what a client can work with; no message repeats a token.</exception>
    public PortalClient Create(
        Uri portal,
        PortalTokens tokens,
        ITokenStore? store,
        Uri? server,
        int? userId,
        bool hasValues = true,
        string? memberId = null,
        ITokenKeeper? keeper = null,
        PortalMove? moved = null,
        Func<Uri, Uri, bool>? mayMove = null)
    {
        var given = options.Value;
        return new PortalClient(http.CreateClient(HttpClientName), new PortalOptions
        {
            Portal = portal,
            MemberId = memberId,
            AllowPrivatePortals = given.AllowPrivatePortals,
            Keeper = keeper,
            Moved = moved,
            MayMove = mayMove,
            AccessToken = tokens.AccessToken,
            RefreshToken = tokens.RefreshToken,
            Application = ApplicationOf(given, server ?? given.AuthorizationServer),
            Tokens = store,
            PublicUrl = given.PublicUrl!,
            UserId = userId,
            Values = hasValues ? values : null,
            Selector = hasValues ? selector : null,
            Limits = given.Limits,
            Time = time,
        });
    }

    private static ApplicationCredentials? ApplicationOf(BizprocOptions options, Uri? server)
    {
        if (string.IsNullOrEmpty(options.ClientId)) return null;

        var application = new ApplicationCredentials(options.ClientId, options.ClientSecret!);
        return server is null ? application : application with { AuthorizationServer = server };
    }
}
