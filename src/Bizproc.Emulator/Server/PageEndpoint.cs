using Bizproc.Emulator.Page;

namespace Bizproc.Emulator.Hosting;

/// <summary>The page for a browser, at <c>/</c>, and its files below <see cref="FilesPath"/>.</summary>
internal static class PageEndpoint
{
    /// <summary>Where the page's files are.</summary>
    public const string FilesPath = "/page/";

    // Names of actions are strangers' texts: should one ever become markup, it still could load and run nothing.
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
