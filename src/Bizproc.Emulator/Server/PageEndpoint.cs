using Bizproc.Pages;

namespace Bizproc.Emulator.Server;

/// <summary>Serves the page for a browser at <c>/</c>, and its files below <see cref="FilesPath"/>.</summary>
internal static class PageEndpoint
{
    /// <summary>The path of the page's files.</summary>
    public const string FilesPath = "/page/";

    // Names of actions come from applications. If one of them ever became markup, it could still load and run nothing.
    private const string OnlyOwnFiles =
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    public static Task HandleAsync(HttpContext context, string name = PageAssets.Index)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = OnlyOwnFiles;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return PageAssets.Find(name) is { } file
            ? HttpReplies.WriteAsync(context, StatusCodes.Status200OK, file.ContentType, file.Bytes)
            : HttpReplies.WriteAsync(context, StatusCodes.Status404NotFound, HttpReplies.Text, "The page has no such file.\n");
    }
}
