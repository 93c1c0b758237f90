using Microsoft.AspNetCore.Http.Extensions;

namespace Bizproc.Emulator.Server;

/// <summary>The redirect at a portal's earlier address (portal: 8.2).</summary>
/// <param name="Target">The portal's present address.</param>
/// <param name="Status">The HTTP status, one of <see cref="Statuses"/>.</param>
internal sealed record PortalRedirect(Uri Target, int Status)
{
    /// <summary>The HTTP statuses of a redirect.</summary>
    public static IReadOnlyList<int> Statuses { get; } =
    [
        StatusCodes.Status301MovedPermanently,
        StatusCodes.Status302Found,
        StatusCodes.Status307TemporaryRedirect,
        StatusCodes.Status308PermanentRedirect,
    ];

    /// <summary>Gets the request's path and query at the present address.</summary>
    public string CreateLocation(HttpRequest request) =>
        UriHelper.BuildAbsolute(Target.Scheme, new HostString(Target.Authority), PathString.Empty, request.Path, request.QueryString);
}
