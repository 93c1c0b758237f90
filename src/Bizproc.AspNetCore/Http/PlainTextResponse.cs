using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Writes short answers as text.</summary>
internal static class PlainTextResponse
{
    public static Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";

        // The request's token is not used: if the sender has disconnected, nothing is written and nothing is thrown.
        return context.Response.WriteAsync(text, CancellationToken.None);
    }
}
