using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Receiving;

/// <summary>The example of the guide: two functions, of which one receives calls and the other handles what a queue stored.</summary>
public sealed class LambdaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stored_call_reaches_its_handler_and_the_portal_gets_the_answer(bool isBase64)
    {
        PortalCalls? function = null;
        await using var gateway = await TestHandler.StartAsync(context => PassAsync(context, function!, isBase64));
        var queue = new StoredCalls();
        await using var scene = await ReceiverScene.StartAsync(new Uri(gateway.Url(), "/stage"), services => services.AddSingleton<ICallIntake>(queue));
        function = new PortalCalls(scene.Receiver);

        var run = await scene.RunAsync();

        Assert.Equal((200, "", StepState.Waiting), (run.Handler!.Status, run.Handler.Body, run.State));
        Assert.Empty(scene.Work.Calls);
        var (path, body) = Assert.Single(queue.Calls);
        await scene.Receiver.HandleAsync(new QueuedCall(path, body), Stop);
        var closed = await scene.Portal.WaitAsync(run.Id, Stop).WithinLimitAsync();
        Assert.Equal(("3", 1), (closed.Values.GetProperty("total").GetString(), scene.Work.Calls.Count));
    }

    [Fact]
    public async Task A_refusal_reaches_the_sender_with_its_status_headers_and_reason()
    {
        await using var scene = await ReceiverScene.StartAsync(services: static services => services.AddSingleton<ICallIntake>(new StoredCalls()));
        var function = new PortalCalls(scene.Receiver);

        var response = await function.AnswerAsync(new() { RawPath = ReceiverScene.Path });

        Assert.Equal((400, "The body is not a call of a portal"), (response.StatusCode, response.Body));
        Assert.Equal("text/plain; charset=utf-8", response.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_call_whose_handling_was_cancelled_must_be_handed_over_again()
    {
        var queue = new StoredCalls();
        await using var scene = await ReceiverScene.StartAsync(services: services => services.AddSingleton<ICallIntake>(queue));
        var run = await scene.RunAsync();
        Assert.Equal(200, (await scene.ReceiveAsync(run.Form)).Status);
        var (path, body) = Assert.Single(queue.Calls);
        using var stopping = new CancellationTokenSource();
        scene.Work.DoAsync = async (_, cancellationToken) =>
        {
            await stopping.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Receiver.HandleAsync(new QueuedCall(path, body), stopping.Token).WithinLimitAsync());

        scene.Work.DoAsync = static (_, _) => Task.CompletedTask;
        await scene.Receiver.HandleAsync(new QueuedCall(path, body), Stop);
        Assert.Equal(2, scene.Work.Calls.Count);
    }

    [Fact]
    public void The_guide_and_the_documentation_show_the_function_that_is_tested()
    {
        string guide = ReadLines("docs", "guide.md");
        string documentation = ReadLines("src", "Bizproc", "Incoming", "Receiving", "BizprocReceiver.cs");
        string tested = ReadLines("tests", "Bizproc.IntegrationTests", "Receiving", "PortalCalls.cs");

        string example = tested[tested.IndexOf("internal sealed class", StringComparison.Ordinal)..].Replace("internal sealed", "public sealed", StringComparison.Ordinal);
        Assert.Contains($"```csharp\n{example}```", guide, StringComparison.Ordinal);
        string comment = string.Concat(example.TrimEnd().Split('\n').Select(static line => $"/// {line.Replace("<", "&lt;", StringComparison.Ordinal)}\n"));
        Assert.Contains($"/// <code>\n{comment}/// </code>", documentation, StringComparison.Ordinal);
    }

    private static string ReadLines(params string[] path) => File.ReadAllText(Path.Join([RepositoryFolder.Root, .. path])).ReplaceLineEndings("\n");

    /// <summary>Passes a request on as API Gateway does: as an event.</summary>
    private static async Task PassAsync(HttpContext context, PortalCalls function, bool isBase64)
    {
        var post = TestHandler.PostOf(context);
        var response = await function.AnswerAsync(new()
        {
            RawPath = context.Request.Path,
            Headers = context.Request.Headers.ToDictionary(static header => header.Key.ToLowerInvariant(), static header => header.Value.ToString()),
            RequestContext = new() { Http = new() { SourceIp = context.Connection.RemoteIpAddress!.ToString() } },
            Body = isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(post.Body)) : post.Body,
            IsBase64Encoded = isBase64,
        });
        context.Response.StatusCode = response.StatusCode;
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(response.Body!, context.RequestAborted);
    }
}
