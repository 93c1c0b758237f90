using Microsoft.AspNetCore.Http;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>
/// Checks that a change comes from the dashboard itself, and not from another site that uses the browser of a signed-in person. It needs no cookie.
/// </summary>
internal static class OwnRequest
{
    /// <summary>A header that only the page sets. Another site would need the permission of the application to send it.</summary>
    public const string Header = "X-Bizproc-Dashboard";

    /// <summary>Finds the reason to refuse a change.</summary>
    /// <returns>The status and the reason; <see langword="null"/> if the change comes from the page.</returns>
    public static (int Status, string Error)? FindFault(HttpRequest request)
    {
        if (!request.HasJsonContentType()) return (StatusCodes.Status415UnsupportedMediaType, "A change must have the content type application/json");
        if (request.Headers[Header].Count == 0) return (StatusCodes.Status403Forbidden, $"A change must have the header {Header}");

        return IsOwn(request)
            ? null
            : (StatusCodes.Status403Forbidden, "Another site sent this change. If it was the dashboard, the application does not know its own address: call UseForwardedHeaders()");
    }

    private static bool IsOwn(HttpRequest request)
    {
        // Browsers say it themselves where the connection is secure; elsewhere the origin is compared.
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site == "same-origin";
        if (request.Headers.Origin is not { Count: > 0 } origin) return true;

        // A proxy may end TLS, so only the authority is compared.
        return Uri.TryCreate(origin, UriKind.Absolute, out var address)
            && HostString.FromUriComponent(address) is var sender
            && sender.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && (sender.Port ?? address.Port) == (request.Host.Port ?? address.Port);
    }
}
