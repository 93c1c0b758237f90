using Bizproc.Emulator.Control;
using Bizproc.Emulator.Http;

namespace Bizproc.Emulator.Server;

/// <summary>Serves control calls below <c>/emulator/</c>.</summary>
internal sealed class ControlEndpoint(ControlRoutes control)
{
    /// <summary>The control call that pages of applications make, from another origin.</summary>
    private const string FromPages = "bx24";

    public async Task HandleAsync(HttpContext context, string path)
    {
        path = path.TrimEnd('/');
        if (path == FromPages) context.Response.Headers.AccessControlAllowOrigin = "*";
        else if (ForeignPage.IsCalling(context.Request))
        {
            await ForeignPage.RefuseAsync(context).ConfigureAwait(false);
            return;
        }

        byte[] body = await RequestBodyReader.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (http, json) = await control.AnswerAsync(context.Request.Method, path, body, context.RequestAborted).ConfigureAwait(false);
        await HttpReplies.WriteAsync(context, http, HttpReplies.Json, json).ConfigureAwait(false);
    }
}
