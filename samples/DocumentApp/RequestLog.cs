namespace DocumentApp;

/// <summary>Knows how many bytes the last request had, token included.</summary>
internal sealed class RequestLog() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public long LastLength { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        LastLength = request.Content?.Headers.ContentLength ?? 0;
        return base.SendAsync(request, cancellationToken);
    }
}
