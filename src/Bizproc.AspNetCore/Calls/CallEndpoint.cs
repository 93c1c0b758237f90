using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Takes one request for a handler in.</summary>
internal static class CallEndpoint
{
    /// <summary>Answers 200 when the call is queued, or says in a few words why not.</summary>
    public static async Task AnswerAsync(HttpContext context, string path)
    {
        var receiver = context.RequestServices.GetRequiredService<CallReceiver>();
        var limits = context.RequestServices.GetRequiredService<IOptions<BizprocOptions>>().Value.Calls.Limits;
        var stop = context.RequestAborted;
        CallRefusal? refusal;
        if (!FormBody.IsForm(context.Request)) refusal = receiver.Refuse(CallRefusal.Malformed);
        else if (await FormBody.ReadAsync(context.Request, limits.MaxBody, stop).ConfigureAwait(false) is not { } body) refusal = receiver.Refuse(CallRefusal.TooLarge);
        else refusal = await receiver.TakeAsync(path, body, SenderAddress.Of(context), stop).ConfigureAwait(false);

        if (refusal is not null) await Refusals.WriteAsync(context, refusal).ConfigureAwait(false);
    }
}
