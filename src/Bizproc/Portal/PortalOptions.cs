using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc;

/// <summary>The options of a client of one portal.</summary>
public sealed class PortalOptions
{
    /// <summary>
    /// The address of the portal, such as <c>https://example.bitrix24.com</c>. It may end with <c>/</c>, <c>/rest</c> or <c>/rest/</c>.
    /// </summary>
    public required Uri Portal { get; init; }

    /// <summary>An access token of the application. To register actions, its user must be an administrator of the portal.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The address of the application as the portal reaches it. Paths of handlers are appended to it.</summary>
    /// <remarks>
    /// The portal requires a host with a dot: in development <c>http://127.0.0.1:5000</c> works, but <c>http://localhost:5000</c> does not.
    /// </remarks>
    public required Uri PublicUrl { get; init; }

    /// <summary>The id of the user who installed the application. Actions that do not declare a user run as this user.</summary>
    public int? UserId { get; init; }

    /// <summary>
    /// The token that renews an expired access token. Without it or without <see cref="Application"/>, expired tokens are not renewed.
    /// </summary>
    public string? RefreshToken { get; init; }

    /// <summary>The credentials of the application at the authorisation server.</summary>
    public ApplicationCredentials? Application { get; init; }

    /// <summary>
    /// The store in which renewed tokens are saved before they are used. Tokens in the store take precedence over the tokens of these options.
    /// </summary>
    public ITokenStore? Tokens { get; init; }

    /// <summary>
    /// The member id of the portal, which does not change when its address changes. If set, the client accepts a new address only if the tokens
    /// belong to this portal. Default: <see langword="null"/>, the member id is not compared.
    /// </summary>
    public string? MemberId { get; init; }

    /// <summary>
    /// True if the portal may move to an address that is not <c>https</c> at a public host. The option does not affect <see cref="Portal"/>.
    /// Default: false.
    /// </summary>
    public bool AllowPrivatePortals { get; init; }

    /// <summary>Finds the values that differ from portal to portal. Default: <see langword="null"/>.</summary>
    public IPortalValues? Values { get; init; }

    /// <summary>Chooses which of the declared actions the portal gets. Default: <see langword="null"/>, the portal gets all of them.</summary>
    public IActionSelector? Selector { get; init; }

    /// <summary>The limits and retries of requests.</summary>
    public PortalLimits Limits { get; init; } = new();

    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Keeps the tokens and the address; it replaces <see cref="Tokens"/>.</summary>
    internal ITokenKeeper? Keeper { get; init; }

    /// <summary>Receives the new address of the portal.</summary>
    internal PortalMove? Moved { get; init; }

    /// <summary>Returns true if the portal may move from one origin to another. Default: <see langword="null"/>, every move is allowed.</summary>
    internal Func<Uri, Uri, bool>? MayMove { get; init; }

    /// <summary>Returns a number from 0 to 1 by which delays vary. Tests replace it.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Returns the scheme and host of the portal, without the token and without secrets that the address may contain.</summary>
    public override string ToString() =>
        Portal is { IsAbsoluteUri: true } ? Portal.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "";
}
