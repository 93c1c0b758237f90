using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.AspNetCore.Dashboard.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Writes the responses of a dashboard.</summary>
internal static class DashboardResponse
{
    // Texts come from portals. If one of them ever became markup, it could still load and run nothing.
    private const string OnlyOwnFiles =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers of every response, and answers 503 if the storage of the application is away.</summary>
    public static RequestDelegate Guard(RequestDelegate answerAsync) => async context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = OnlyOwnFiles;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        try
        {
            await answerAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads the response.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            // The message may contain anything, such as the address of a database, so it is only logged.
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Bizproc.Dashboard").DashboardFailed(failure);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The application cannot read or change what it keeps: its log has the reason").ConfigureAwait(false);
        }
    };

    /// <summary>Writes JSON.</summary>
    public static async Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes the reason for a refusal.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new RefusalView(error), DashboardJson.Default.RefusalView);
    }
}
