namespace Bizproc;

/// <summary>The facts that a portal gives about itself and about the application on it, by <c>app.info</c> (portal: 8.1).</summary>
public sealed record PortalFacts
{
    /// <summary>The licence, such as <c>de_pro100</c>, or <c>de_selfhosted</c> on-premise; <see langword="null"/> if the portal does not tell.</summary>
    public string? License { get; init; }

    /// <summary>The kind of licence, such as <c>pro100</c>; only portals in the cloud tell it.</summary>
    public string? LicenseType { get; init; }

    /// <summary>The family of licences, such as <c>pro</c>; only portals in the cloud tell it.</summary>
    public string? LicenseFamily { get; init; }

    /// <summary>The portal's language, such as <c>de</c>; <see langword="null"/> if it does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the application that is installed there; 0 if the portal does not tell.</summary>
    public int ApplicationVersion { get; init; }

    /// <summary>
    /// The status of the application, such as <c>F</c> (free), <c>S</c> (subscription) or <c>T</c> (trial); <see langword="null"/> if the portal does
    /// not tell.
    /// </summary>
    public string? ApplicationStatus { get; init; }
}
