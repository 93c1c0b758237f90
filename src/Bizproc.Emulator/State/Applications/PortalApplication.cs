using System.Security.Cryptography;

namespace Bizproc.Emulator.State.Applications;

/// <summary>An application that the portal knows.</summary>
/// <param name="Id">The client id, such as <c>app.1</c>.</param>
/// <param name="Number">The portal's number for the application.</param>
internal sealed record PortalApplication(string Id, int Number)
{
    private const string IdStart = "app.";

    /// <summary>The status letter of a local application (portal: 10.1).</summary>
    public const string LocalStatus = "L";

    /// <summary>Gets the token that proves to the application that the portal calls (portal: 8.2, 10.1).</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public int Version { get; init; } = 1;

    /// <summary>True if the installation is finished. Until then the application receives no events (portal: 8.2).</summary>
    public bool IsInstalled { get; init; } = true;

    /// <summary>
    /// Gets the address of the page or event receiver with which the application was installed; <see langword="null"/> if there is none.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>True if the address is a page, which finishes the installation itself.</summary>
    public bool HasPage { get; init; }

    /// <summary>Gets the client secret that belongs to a client id: <c>secret.1</c> for <c>app.1</c>.</summary>
    public static string CreateSecret(string id) => "secret." + (id.StartsWith(IdStart, StringComparison.Ordinal) ? id[IdStart.Length..] : id);
}
