using System.Net;

namespace Bizproc.Testing.Hosting;

/// <summary>
/// Passes the portal's requests to the application. A failure in the application is a response with status 500, as a real server gives it, and not
/// an exception of its client.
/// </summary>
internal sealed class ApplicationHandler(HttpMessageHandler server) : DelegatingHandler(server)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException or HttpRequestException))
        {
            return new HttpResponseMessage(HttpStatusCode.InternalServerError) { RequestMessage = request, Content = new StringContent(failure.ToString()) };
        }
    }
}
