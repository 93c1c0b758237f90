using Bizproc.AspNetCore.Http;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Incoming;

/// <summary>Receives the requests for a handler.</summary>
internal static class CallEndpoint
{
    /// <summary>Answers 200 after the call is queued; otherwise writes the reason for the refusal.</summary>
    public static async Task AnswerAsync(HttpContext context, string path)
    {
        var receiver = context.RequestServices.GetRequiredService<BizprocReceiver>();
        var response = await ReceiveAsync(context, receiver, path).ConfigureAwait(false);
        await ResponseWriter.WriteAsync(context, response).ConfigureAwait(false);
    }

    private static async ValueTask<BizprocResponse> ReceiveAsync(HttpContext context, BizprocReceiver receiver, string path)
    {
        // The receiver refuses a body of another type, so it is not read.
        string? contentType = context.Request.ContentType;
        var body = FormContentType.Matches(contentType) ? await FormBodyReader.ReadAsync(context).ConfigureAwait(false) : BodyReadResult.Unread;
        return body.Fault switch
        {
            BodyFault.None => await receiver.ReceiveAsync(path, body.Bytes, contentType, context.Connection.RemoteIpAddress, context.RequestAborted).ConfigureAwait(false),
            BodyFault.TooLong => receiver.Refuse(CallRefusals.TooLarge),
            BodyFault.NoPlace => receiver.Refuse(CallRefusals.Full),
            _ => BizprocResponse.Refuse(CallReceiver.RefuseQuietly(CallRefusals.Broken)),
        };
    }
}
