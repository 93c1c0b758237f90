namespace Bizproc.AspNetCore.Mapping;

/// <summary>The purpose of an endpoint of the library, stored in the metadata of the endpoint.</summary>
/// <param name="IsInstallation">True if portals install the application there; otherwise they call actions.</param>
internal sealed record BizprocEndpoint(bool IsInstallation)
{
    /// <summary>The path below the public URL to which portals send events. Default: the path of the route.</summary>
    public string? BelowPublicUrl { get; init; }
}
