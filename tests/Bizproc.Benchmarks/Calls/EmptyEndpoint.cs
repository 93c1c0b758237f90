using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Benchmarks.Calls;

/// <summary>The floor: a server set up like the emulator's, which reads the whole body, ignores it, and answers a few bytes of JSON.</summary>
internal sealed class EmptyEndpoint : IAsyncDisposable
{
    private static readonly byte[] Answer = """{"result":true}"""u8.ToArray();

    private readonly WebApplication _application;

    private EmptyEndpoint(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<EmptyEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.Run(HandleAsync);
        await application.StartAsync();
        return new EmptyEndpoint(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task HandleAsync(HttpContext context)
    {
        byte[] body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Answer.Length;
        await context.Response.Body.WriteAsync(Answer);
    }
}
