namespace Bizproc;

/// <summary>The credentials of an application at the authorisation server. Without them, expired tokens cannot be renewed.</summary>
/// <param name="ClientId">The id of the application, such as <c>local.5f3a...</c>.</param>
/// <param name="ClientSecret">The secret that belongs to the id.</param>
public sealed record ApplicationCredentials(string ClientId, string ClientSecret)
{
    /// <summary>
    /// The authorisation server. Default: <c>https://oauth.bitrix.info</c>. The Russian documentation names <c>oauth.bitrix24.tech</c>.
    /// </summary>
    public Uri AuthorizationServer { get; init; } = new("https://oauth.bitrix.info");

    /// <summary>Returns the id of the application, without the secret.</summary>
    public override string ToString() => ClientId;
}
