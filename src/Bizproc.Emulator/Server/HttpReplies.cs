using System.Text;

namespace Bizproc.Emulator.Server;

/// <summary>Writes answers to HTTP requests.</summary>
internal static class HttpReplies
{
    public const string Json = "application/json; charset=utf-8";
    public const string Text = "text/plain; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";

    public static Task WriteAsync(HttpContext context, int http, string contentType, string text) =>
        WriteAsync(context, http, contentType, Encoding.UTF8.GetBytes(text));

    public static Task WriteAsync(HttpContext context, int http, string contentType, byte[] bytes)
    {
        Begin(context, http, contentType, bytes.Length);
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Announces the length of the whole text, sends half of it, and breaks the connection.</summary>
    public static async Task TruncateAsync(HttpContext context, int http, string contentType, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Begin(context, http, contentType, bytes.Length);
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    private static void Begin(HttpContext context, int http, string contentType, int length)
    {
        context.Response.StatusCode = http;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = length;
    }
}
