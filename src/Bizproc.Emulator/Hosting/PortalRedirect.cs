using Microsoft.AspNetCore.Http.Extensions;

namespace Bizproc.Emulator.Hosting;

/// <summary>How a portal's earlier address answers (portal: 8.2).</summary>
/// <param name="Target">The portal's address now.</param>
/// <param name="Status">The status, 301 and the like.</param>
internal sealed record PortalRedirect(Uri Target, int Status)
{
    /// <summary>The statuses that send a call elsewhere.</summary>
    public static IReadOnlyList<int> Statuses { get; } =
    [
        StatusCodes.Status301MovedPermanently,
        StatusCodes.Status302Found,
        StatusCodes.Status307TemporaryRedirect,
        StatusCodes.Status308PermanentRedirect,
    ];

    /// <summary>The same path and query at the other address.</summary>
    public string LocationOf(HttpRequest request) =>
        UriHelper.BuildAbsolute(Target.Scheme, new HostString(Target.Authority), PathString.Empty, request.Path, request.QueryString);
}
