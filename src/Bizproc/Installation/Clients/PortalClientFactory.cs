using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Clients;

/// <summary>Creates clients of portals with the credentials of the options.</summary>
internal sealed class PortalClientFactory(IHttpClientFactory http, IOptions<BizprocOptions> options, TimeProvider time, IPortalValues? values = null, IActionSelector? selector = null)
{
    /// <summary>The name of the library's HTTP client in the factory.</summary>
    public const string HttpClientName = "Bizproc";

    /// <summary>Creates a client.</summary>
    /// <param name="portal">The portal's address.</param>
    /// <param name="tokens">The initial tokens.</param>
    /// <param name="store">Stores renewed tokens.</param>
    /// <param name="server">The authorisation server that renews tokens. Default: the server of the options.</param>
    /// <param name="userId">The user as whom actions run that do not declare a user.</param>
    /// <param name="hasValues">False for a portal that has proved nothing yet: then the application's own code is not called for it.</param>
    /// <param name="memberId">The member id of the portal, if it is known.</param>
    /// <param name="keeper">Stores renewed tokens and the address; it replaces the store.</param>
    /// <param name="moved">Receives the new address of the portal.</param>
    /// <param name="mayMove">Returns true if the portal may move from one origin to another. Default: every move is allowed.</param>
    /// <exception cref="ArgumentException">An argument is not valid. No message contains a token.</exception>
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
