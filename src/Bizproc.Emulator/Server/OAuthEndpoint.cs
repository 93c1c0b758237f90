using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Server.Rest;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Server;

/// <summary>Serves the authorisation server at <c>/oauth/token/</c> (portal: 2.7).</summary>
internal sealed class OAuthEndpoint(OAuthServer server, PortalStore store, FaultQueue faults)
{
    public async Task HandleAsync(HttpContext context)
    {
        var parameters = await RequestParameters.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var fault = faults.TakeForRequest(PortalFault.Authorisation);
        await FaultyResponse.WriteAsync(context, fault, store.Clock, Answer).ConfigureAwait(false);

        (int Http, string Json) Answer()
        {
            var result = server.Refresh(parameters, fault);
            return result.Refusal is { } refusal
                ? (refusal.Http, ResponseJsonWriter.Failure(refusal))
                : (StatusCodes.Status200OK, PhpJsonWriter.Write(result.Value));
        }
    }
}
