using System.Text;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.Calls;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Http;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Hosting;

/// <summary>Everything that comes in: calls under <c>/rest/</c>, control calls under <c>/emulator/</c>, and the page.</summary>
internal sealed class RequestHandler(RestServer rest, ControlCalls control, TimeProvider clock)
{
    private const string RestPath = "/rest/";
    private const string ControlPath = "/emulator/";
    private const string Json = "application/json; charset=utf-8";

    public Task HandleAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        if (path.StartsWith(RestPath, StringComparison.Ordinal)) return CallAsync(context, RestAddress.Parse(path[RestPath.Length..]));
        if (path.StartsWith(ControlPath, StringComparison.Ordinal)) return ControlAsync(context, path[ControlPath.Length..]);

        return path is "" or "/"
            ? WriteAsync(context, StatusCodes.Status200OK, "text/html; charset=utf-8", FrontPage.Html)
            : WriteAsync(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "Calls go to /rest/{method}, and / says what this is.\n");
    }

    private async Task CallAsync(HttpContext context, RestAddress address)
    {
        var start = clock.GetUtcNow();
        try
        {
            var parameters = await RequestParameters.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            var processing = clock.GetUtcNow();
            var credentials = address.WebhookUser is null
                ? Credentials.Take(context.Request.Headers.Authorization, parameters)
                : new Credentials(Token: null, address.WebhookUser, address.WebhookSecret);
            var result = rest.Call(address.Method, credentials, parameters);

            var (http, json) = result.Refusal is { } refusal
                ? (refusal.Http, AnswerText.Failure(refusal))
                : (StatusCodes.Status200OK, AnswerText.Success(result.Value, start, processing, clock.GetUtcNow()));
            await WriteAsync(context, http, Json, json).ConfigureAwait(false);
        }
        catch (RequestTooLargeException exception)
        {
            string json = AnswerText.Failure("REQUEST_TOO_LARGE", exception.Message);
            await WriteAsync(context, StatusCodes.Status413PayloadTooLarge, Json, json).ConfigureAwait(false);
        }
    }

    private Task ControlAsync(HttpContext context, string name)
    {
        var (http, json) = control.Answer(context.Request.Method, name.TrimEnd('/'));
        return WriteAsync(context, http, Json, json);
    }

    private static Task WriteAsync(HttpContext context, int http, string contentType, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = http;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
