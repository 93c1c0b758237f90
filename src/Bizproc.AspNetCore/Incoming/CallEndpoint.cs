using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc;

/// <summary>Receives the requests for a handler.</summary>
internal static class CallEndpoint
{
    /// <summary>Answers 200 after the call is queued; otherwise writes the reason for the refusal.</summary>
    public static async Task AnswerAsync(HttpContext context, string path)
    {
        var receiver = context.RequestServices.GetRequiredService<CallReceiver>();
        if (await TakeAsync(context, receiver, path).ConfigureAwait(false) is { } refusal) await RefusalResponse.WriteAsync(context, refusal).ConfigureAwait(false);
    }

    private static async ValueTask<CallRefusal?> TakeAsync(HttpContext context, CallReceiver receiver, string path)
    {
        if (!FormBodyReader.IsForm(context.Request)) return receiver.Refuse(CallRefusal.Malformed);

        var body = await FormBodyReader.ReadAsync(context).ConfigureAwait(false);
        return body.Fault switch
        {
            BodyFault.None => await receiver.TakeAsync(path, body.Bytes, SenderAddress.Find(context), context.RequestAborted).ConfigureAwait(false),
            BodyFault.TooLong => receiver.Refuse(CallRefusal.TooLarge),
            _ => CallReceiver.RefuseQuietly(CallRefusal.Broken),
        };
    }
}
