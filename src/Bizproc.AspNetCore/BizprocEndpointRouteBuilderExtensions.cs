using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps what portals call.</summary>
public static partial class BizprocEndpointRouteBuilderExtensions
{
}
