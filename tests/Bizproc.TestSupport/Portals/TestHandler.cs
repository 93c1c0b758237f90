using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bizproc.TestSupport;

/// <summary>The server of an application on a free loopback port: it keeps the received posts, and answers as a test specifies.</summary>
public sealed class TestHandler : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Func<HttpContext, Task> _answer;

    private TestHandler(Func<HttpContext, Task> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>The received posts, in order.</summary>
    public ConcurrentQueue<ReceivedPost> Posts { get; } = [];

    /// <summary>The post of the request that is being answered; others may have arrived since.</summary>
    public static ReceivedPost PostOf(HttpContext context) => (ReceivedPost)context.Items[typeof(ReceivedPost)]!;

    /// <summary>An address of this server.</summary>
    public Uri Url(string path = "/h") => new(new Uri(_application.Urls.First()), path);

    /// <summary>Starts a server. Without an answer from the test, it returns 200 with an empty body.</summary>
    public static async Task<TestHandler> StartAsync(Func<HttpContext, Task>? answer = null)
    {
        var handler = new TestHandler(answer ?? (static _ => Task.CompletedTask));
        await handler._application.StartAsync(TestContext.Current.CancellationToken);
        return handler;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        var post = new ReceivedPost(context.Request.Path + context.Request.QueryString, context.Request.ContentType, body);
        Posts.Enqueue(post);
        context.Items[typeof(ReceivedPost)] = post;
        await _answer(context);
    }
}
