using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Answers what is refused.</summary>
internal static class Refusals
{
    private const string Soon = "30";

    /// <summary>Writes status and reason.</summary>
    public static Task WriteAsync(HttpContext context, CallRefusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal == CallRefusal.Full) context.Response.Headers.RetryAfter = Soon;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(refusal.Reason, context.RequestAborted);
    }
}
