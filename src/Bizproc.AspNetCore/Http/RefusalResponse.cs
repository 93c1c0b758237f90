using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Answers what is refused.</summary>
internal static class RefusalResponse
{
    private const string Soon = "30";

    /// <summary>Writes the status and the reason. With 429 and 503, <c>Retry-After</c> says that a later attempt may succeed.</summary>
    public static Task WriteAsync(HttpContext context, int status, string reason)
    {
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = Soon;
        return PlainTextResponse.WriteAsync(context, status, reason);
    }

    /// <summary>Writes the reason that a call is refused.</summary>
    public static Task WriteAsync(HttpContext context, CallRefusal refusal) => WriteAsync(context, refusal.Status, refusal.Reason);
}
