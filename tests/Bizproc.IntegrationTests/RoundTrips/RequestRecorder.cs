namespace Bizproc.IntegrationTests.RoundTrips;

/// <summary>Lets requests pass and keeps the methods that they called.</summary>
internal sealed class RequestRecorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public List<string> Methods { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Methods) Methods.Add(request.RequestUri!.Segments[^1]);
        return base.SendAsync(request, cancellationToken);
    }
}
