namespace Bizproc;

/// <summary>The purpose of an endpoint of the library, kept in the metadata of the endpoint.</summary>
/// <param name="IsInstallation">True if portals install the application there; otherwise they call actions.</param>
internal sealed record BizprocEndpoint(bool IsInstallation)
{
    /// <summary>The path below the public URL to which portals send events of the application's life. Default: the path of the route.</summary>
    public string? BelowPublicUrl { get; init; }
}
