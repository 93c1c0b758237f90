using Bizproc.Emulator.Http;

namespace Bizproc.Emulator.Server;

/// <summary>
/// Recognises requests that a page with another origin makes from a browser on this machine. Every page on the internet can reach the servers of this
/// machine, and the built-in tokens are public. Servers, SDKs and command lines send neither of the two headers.
/// </summary>
internal static class ForeignPage
{
    /// <summary>True if a page with another origin makes the request.</summary>
    public static bool IsCalling(HttpRequest request) => HasForeignOrigin(request) || HasForeignSite(request);

    /// <summary>Refuses the request, in the form of a refused control call.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        string refusal = ResponseJsonWriter.Failure("FOREIGN_ORIGIN", "Pages with another origin may not call the emulator from a browser");
        return HttpReplies.WriteAsync(context, StatusCodes.Status400BadRequest, HttpReplies.Json, refusal);
    }

    private static bool HasForeignOrigin(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }

    // A link or an image on a page causes a GET without an Origin header. "none" means that the user typed the address.
    private static bool HasForeignSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "none" or "same-origin");
}
