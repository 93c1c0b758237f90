using System.Security.Cryptography;

namespace Bizproc.Emulator.Applications;

/// <summary>An application as the portal knows it.</summary>
/// <param name="Id">Its client id, such as <c>app.1</c>.</param>
/// <param name="Number">The portal's own number for it.</param>
internal sealed record PortalApplication(string Id, int Number)
{
    private const string IdStart = "app.";

    /// <summary>The letter by which a portal calls an application of its own (portal: 10.1).</summary>
    public const string LocalStatus = "L";

    /// <summary>Proves to the application that the portal calls (portal: 8.2, 10.1).</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public int Version { get; init; } = 1;

    /// <summary>Whether its installation was finished; before, it receives no events (portal: 8.2).</summary>
    public bool IsInstalled { get; init; } = true;

    /// <summary>The address of the page or of the event receiver with which the application was installed; <see langword="null"/> if there is none.</summary>
    public string? Address { get; init; }

    /// <summary>True if the address is a page, which finishes the installation itself.</summary>
    public bool HasPage { get; init; }

    /// <summary>The secret that goes with a client id: <c>secret.1</c> for <c>app.1</c>.</summary>
    public static string SecretOf(string id) => "secret." + (id.StartsWith(IdStart, StringComparison.Ordinal) ? id[IdStart.Length..] : id);
}
