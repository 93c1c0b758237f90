using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Writes refusals as responses.</summary>
internal static class RefusalResponse
{
    private const string Soon = "30";

    /// <summary>Writes the status and the reason. With 429 and 503, <c>Retry-After</c> tells the sender when to try again.</summary>
    public static Task WriteAsync(HttpContext context, int status, string reason)
    {
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = Soon;
        return PlainTextResponse.WriteAsync(context, status, reason);
    }

    /// <summary>Writes the refusal of a call.</summary>
    public static Task WriteAsync(HttpContext context, CallRefusal refusal) => WriteAsync(context, refusal.Status, refusal.Reason);
}
