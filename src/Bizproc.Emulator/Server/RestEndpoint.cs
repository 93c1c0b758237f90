using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Server.Rest;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server;

/// <summary>Serves calls of methods below <c>/rest/</c> (portal: 2).</summary>
internal sealed class RestEndpoint(RestServer rest, PortalStore store, FaultQueue faults, LeakyBucket bucket)
{
    public async Task HandleAsync(HttpContext context, string path)
    {
        var start = store.Clock.GetUtcNow();
        var address = RestAddress.Parse(path);
        var parameters = await RequestParameters.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (store.Read(static state => state.Settings.RateLimit) && !bucket.TryAdd())
        {
            await FaultyResponse.WriteAsync(context, GeneralAnswers.QueryLimitExceeded).ConfigureAwait(false);
            return;
        }

        var fault = faults.TakeForRequest(address.Method);
        await FaultyResponse.WriteAsync(context, fault, store.Clock, Answer).ConfigureAwait(false);

        (int Http, string Json) Answer()
        {
            var processing = store.Clock.GetUtcNow();
            var credentials = address.WebhookUser is null
                ? Credentials.Take(context.Request.Headers.Authorization, parameters)
                : new Credentials(Token: null, address.WebhookUser, address.WebhookSecret);
            var result = rest.Call(new RestCall(address.Method, credentials, parameters, fault));
            if (result.Refusal is { } refusal) return (refusal.Http, ResponseJsonWriter.Failure(refusal));

            var time = ResponseTime.Describe(start, processing, store.Clock.GetUtcNow(), rest.HasLimiter);
            return (StatusCodes.Status200OK, ResponseJsonWriter.Success(result.ToMembers(), time));
        }
    }
}
