using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc;

/// <summary>Takes one request for a handler in.</summary>
internal static class CallEndpoint
{
    /// <summary>Answers 200 when the call is queued, or says in a few words why not.</summary>
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
