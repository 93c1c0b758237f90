using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Answers what is refused.</summary>
internal static class Refusals
{
    private const string Soon = "30";

    /// <summary>Writes status and reason.</summary>
    public static Task WriteAsync(HttpContext context, CallRefusal refusal)
    {
        if (refusal.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = Soon;
        return PlainText.WriteAsync(context, refusal.Status, refusal.Reason);
    }
}
