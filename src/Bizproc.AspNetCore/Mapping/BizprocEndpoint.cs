namespace Bizproc;

/// <summary>What an endpoint of the library is for; it is among the metadata of the endpoint.</summary>
/// <param name="IsInstallation">True if portals install the application there; otherwise they call actions.</param>
internal sealed record BizprocEndpoint(bool IsInstallation)
{
    /// <summary>The path below the public URL at which events of the application's life are to come; that of the route if left out.</summary>
    public string? BelowPublicUrl { get; init; }
}
