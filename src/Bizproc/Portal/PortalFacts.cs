namespace Bizproc;

/// <summary>The facts that a portal reports about itself and the application, by <c>app.info</c>.</summary>
public sealed record PortalFacts
{
    /// <summary>
    /// The licence, such as <c>de_pro100</c>, or <c>de_selfhosted</c> on-premise; <see langword="null"/> if the portal does not report it.
    /// </summary>
    public string? License { get; init; }

    /// <summary>The kind of licence, such as <c>pro100</c>. Only portals in the cloud report it.</summary>
    public string? LicenseType { get; init; }

    /// <summary>The family of licences, such as <c>pro</c>. Only portals in the cloud report it.</summary>
    public string? LicenseFamily { get; init; }

    /// <summary>The language of the portal, such as <c>de</c>; <see langword="null"/> if the portal does not report it.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the application that is installed on the portal; 0 if the portal does not report it.</summary>
    public int ApplicationVersion { get; init; }

    /// <summary>
    /// The status of the application, such as <c>F</c> (free), <c>S</c> (subscription) or <c>T</c> (trial); <see langword="null"/> if the portal
    /// does not report it.
    /// </summary>
    public string? ApplicationStatus { get; init; }
}
