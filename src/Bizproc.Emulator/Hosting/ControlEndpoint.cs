using Bizproc.Emulator.Control;
using Bizproc.Emulator.Http;

namespace Bizproc.Emulator.Hosting;

/// <summary>Control calls, under <c>/emulator/</c>.</summary>
internal sealed class ControlEndpoint(ControlCalls control)
{
    /// <summary>The call that pages of applications make, which are at addresses of their own.</summary>
    private const string FromPages = "bx24";

    public async Task HandleAsync(HttpContext context, string path)
    {
        path = path.TrimEnd('/');
        if (path == FromPages) context.Response.Headers.AccessControlAllowOrigin = "*";
        else if (IsForeign(context.Request))
        {
            string refusal = AnswerText.Failure("FOREIGN_ORIGIN", "Pages of other addresses may not control the emulator");
            await Replies.WriteAsync(context, StatusCodes.Status400BadRequest, Replies.Json, refusal).ConfigureAwait(false);
            return;
        }

        byte[] body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (http, json) = await control.AnswerAsync(context.Request.Method, path, body, context.RequestAborted).ConfigureAwait(false);
        await Replies.WriteAsync(context, http, Replies.Json, json).ConfigureAwait(false);
    }

    /// <summary>Whether a page that some browser shows calls from elsewhere: any page on the internet can reach what listens here.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }
}
