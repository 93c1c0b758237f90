using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Tool.Tests.Support;

/// <summary>An application of which only the status of its answers matters.</summary>
internal sealed class SmallServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SmallServer(WebApplication application) => _application = application;

    /// <summary>Gets its address, without a final slash.</summary>
    public string Address => _application.Urls.First();

    /// <summary>Gets or sets the status of every answer.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Gets the calls that arrived, such as <c>GET /health</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Gets or sets the body of the answer to a path. Default: none.</summary>
    public Func<string, (string ContentType, byte[] Body)>? Answer { get; set; }

    /// <summary>Starts it at a free port.</summary>
    public static async Task<SmallServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new SmallServer(application);
        application.Run(server.ServeAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task ServeAsync(HttpContext call)
    {
        Calls.Enqueue($"{call.Request.Method} {call.Request.Path}");
        call.Response.StatusCode = Status;
        if (Status is >= 300 and < 400) call.Response.Headers.Location = $"{Address}/elsewhere";
        if (Answer?.Invoke(call.Request.Path) is var (type, body))
        {
            call.Response.ContentType = type;
            await call.Response.Body.WriteAsync(body, call.RequestAborted);
        }
    }
}
