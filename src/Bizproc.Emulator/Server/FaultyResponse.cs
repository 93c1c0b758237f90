using System.Globalization;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server;

/// <summary>Answers a request with the faults of the transport. Faults inside the portal are already part of the answer.</summary>
internal static class FaultyResponse
{
    private const string BrokenPage = "<html><body><h1>500 Internal Server Error</h1></body></html>";

    /// <param name="context">The request.</param>
    /// <param name="fault">The fault to show, if any.</param>
    /// <param name="clock">Measures a delay.</param>
    /// <param name="answer">Carries out the call. It is not called if the fault comes before.</param>
    public static async Task WriteAsync(HttpContext context, PortalFault? fault, PortalClock clock, Func<(int Http, string Json)> answer)
    {
        if (fault?.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((long)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        switch (fault?.Kind)
        {
            case FaultKind.QueryLimit:
                await WriteAsync(context, GeneralAnswers.QueryLimitExceeded).ConfigureAwait(false);
                return;

            case FaultKind.Status500:
                await HttpReplies.WriteAsync(context, StatusCodes.Status500InternalServerError, HttpReplies.Html, BrokenPage).ConfigureAwait(false);
                return;

            case FaultKind.ResetBefore:
                context.Abort();
                return;

            case FaultKind.Delay:
                await Task.Delay(fault.Delay, clock.Source, context.RequestAborted).ConfigureAwait(false);
                break;
        }

        var (http, json) = answer();
        switch (fault?.Kind)
        {
            case FaultKind.ResetAfter:
                context.Abort();
                break;

            case FaultKind.Truncate:
                await HttpReplies.TruncateAsync(context, http, HttpReplies.Json, json).ConfigureAwait(false);
                break;

            default:
                await HttpReplies.WriteAsync(context, http, HttpReplies.Json, json).ConfigureAwait(false);
                break;
        }
    }

    public static Task WriteAsync(HttpContext context, PortalError refusal) =>
        HttpReplies.WriteAsync(context, refusal.Http, HttpReplies.Json, ResponseJsonWriter.Failure(refusal));
}
