namespace Bizproc;

/// <summary>Who an application is at the authorisation server (portal: 2.7). Without it, expired tokens cannot be renewed.</summary>
/// <param name="ClientId">The application's id, such as <c>local.5f3a...</c>.</param>
/// <param name="ClientSecret">The secret that goes with it.</param>
public sealed record ApplicationCredentials(string ClientId, string ClientSecret)
{
    /// <summary>The authorisation server; <c>https://oauth.bitrix.info</c> if left out. Documentation in Russian names <c>oauth.bitrix24.tech</c>.</summary>
    public Uri AuthorizationServer { get; init; } = new("https://oauth.bitrix.info");

    /// <summary>Names the application, never the secret.</summary>
    public override string ToString() => ClientId;
}
