using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Package.Tests.Support;

/// <summary>
/// The address under which portals know an application, like that of a proxy: it exists before the application starts and chooses its own port.
/// </summary>
internal sealed class PublicAddress : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _http = new();
    private Uri? _application;

    private PublicAddress()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(ForwardAsync);
    }

    public Uri Url => new(_server.Urls.First());

    public static async Task<PublicAddress> OpenAsync()
    {
        var address = new PublicAddress();
        await address._server.StartAsync(TestContext.Current.CancellationToken);
        return address;
    }

    /// <summary>Sends all further requests to an application.</summary>
    public void LeadTo(Uri application) => _application = application;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_application!, context.Request.Path + context.Request.QueryString));
        if (context.Request.ContentType is { } type)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var response = await _http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
