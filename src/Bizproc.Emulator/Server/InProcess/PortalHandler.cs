namespace Bizproc.Emulator.Server.InProcess;

/// <summary>Passes the requests of an HTTP client to the portal without the network. Faults of the transport look as they do in a socket's client.</summary>
/// <param name="find">Finds what answers at an address of the portal; <see langword="null"/> if nothing does.</param>
internal sealed class PortalHandler(Func<Uri, RequestDelegate?> find) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (find(address) is not { } answer)
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"The emulated portal does not listen at {address.GetLeftPart(UriPartial.Authority)}");

        cancellationToken.ThrowIfCancellationRequested();
        var exchange = new Exchange(cancellationToken);
        await exchange.ReadAsync(request, cancellationToken).ConfigureAwait(false);

        // Not on the stack of the client, which may hold a lock. After a cancellation the portal goes on, as a server does.
        await Task.Run(() => AnswerAsync(answer, exchange), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        return exchange.CreateResponse(request);
    }

    private static async Task AnswerAsync(RequestDelegate answer, Exchange exchange)
    {
        // The bytes of a response can be read after this.
        using (exchange) await exchange.RunAsync(answer).ConfigureAwait(false);
    }
}
