using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Answers what is refused.</summary>
internal static class Refusals
{
    private const string Soon = "30";

    /// <summary>Writes status and reason, and that a later try may fare better where that is so.</summary>
    public static Task WriteAsync(HttpContext context, int status, string reason)
    {
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = Soon;
        return PlainText.WriteAsync(context, status, reason);
    }

    /// <summary>Writes why a call is refused.</summary>
    public static Task WriteAsync(HttpContext context, CallRefusal refusal) => WriteAsync(context, refusal.Status, refusal.Reason);
}
