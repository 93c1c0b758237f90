using System.Buffers;
using System.IO.Pipelines;
using Bizproc.Incoming.Receiving;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Http;

/// <summary>Reads the raw form of a request, within the limits of size and time. It never throws, whatever the sender does.</summary>
internal static class FormBodyReader
{
    private const int MostOfText = 128;

    /// <summary>Reads the body.</summary>
    /// <param name="context">The request.</param>
    public static async ValueTask<BodyReadResult> ReadAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<IOptions<BizprocOptions>>().Value.Calls;
        if (context.Request.ContentLength > options.Limits.MaxBody) return BodyFault.TooLong;

        using var limit = new BodyTimeLimit(options.MaxBodyTime, services.GetRequiredService<TimeProvider>(), context.RequestAborted);
        try
        {
            using var turn = await services.GetRequiredService<BodyBudget>().EnterAsync(context.Request.ContentLength, limit.Token).ConfigureAwait(false);
            if (!turn.IsAcquired) return BodyFault.NoPlace;

            return await ReadAsync(context.Request.BodyReader, options.Limits.MaxBody, limit).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return BodyFault.TooLong;
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            Log(context)?.BodyLate(options.MaxBodyTime, PathOf(context));
            context.Abort();
            return BodyFault.Late;
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            Log(context)?.BodyBroken(PathOf(context), fault.Message);
            return BodyFault.Broken;
        }
    }

    private static async ValueTask<BodyReadResult> ReadAsync(PipeReader reader, int most, BodyTimeLimit limit)
    {
        while (true)
        {
            var result = await reader.ReadAsync(limit.Token).ConfigureAwait(false);
            if (result.Buffer.Length > most)
            {
                reader.AdvanceTo(result.Buffer.End);
                return BodyFault.TooLong;
            }

            if (result.IsCompleted)
            {
                byte[] body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return new BodyReadResult(body, BodyFault.None);
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static ILogger? Log(HttpContext context) => context.RequestServices.GetService<ILoggerFactory>()?.CreateLogger("Bizproc.Bodies");

    private static string PathOf(HttpContext context) => SecretRedactor.None.Clean(context.Request.Path.Value ?? "", MostOfText);
}
