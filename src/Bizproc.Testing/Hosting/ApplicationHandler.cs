using System.Net;

namespace Bizproc.Testing.Hosting;

/// <summary>
/// Passes the portal's requests to the application, and remembers the last response to an installation. A failure in the application is a response
/// with status 500, as a real server gives it, and not an exception of its client.
/// </summary>
/// <param name="server">Reaches the application.</param>
/// <param name="installPath">The path of installations.</param>
internal sealed class ApplicationHandler(HttpMessageHandler server, string installPath) : DelegatingHandler(server)
{
    private volatile InstallationReply? _installation;

    /// <summary>Gets the last response to an installation; <see langword="null"/> if there was none.</summary>
    public InstallationReply? Installation => _installation;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.Method != HttpMethod.Post || request.RequestUri?.AbsolutePath != installPath) return response;

        // The content is kept in memory, so the portal can read it after this.
        string body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        _installation = new InstallationReply(response.StatusCode, body);
        return response;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
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
