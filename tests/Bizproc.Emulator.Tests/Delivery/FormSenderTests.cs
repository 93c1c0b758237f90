using System.Collections.Concurrent;

namespace Bizproc.Emulator.Tests.Delivery;

/// <summary>The <c>User-Agent</c> of the portal's requests (portal: 10.1, 12).</summary>
public sealed class FormSenderTests
{
    private const string Queue = "Bitrix24 Webhook Engine";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_sends_calls_and_events_and_a_browser_opens_pages()
    {
        var agents = new ConcurrentQueue<(string Path, string Agent)>();
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(context =>
        {
            agents.Enqueue((context.Request.Path.ToString(), context.Request.Headers.UserAgent.ToString()));
            return Task.CompletedTask;
        });
        await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"a","HANDLER":"{{handler.Url("/h")}}","NAME":"N","USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"{{handler.Url("/settings")}}"}""");
        await test.CallAsync("event.bind", $$"""{"event":"ONAPPTEST","handler":"{{handler.Url("/event")}}"}""");

        await test.Portal.RunAsync(new RunRequest("a"), Stop);
        await test.CallAsync("event.test", """{"x":"1"}""");
        await test.Portal.OpenSettingsAsync("a", cancellationToken: Stop);
        await test.Portal.InstallAsync(handler.Url("/installed"), cancellationToken: Stop);
        await test.Portal.InstallAsync(handler.Url("/install"), hasPage: true, cancellationToken: Stop);
        await Eventually.TrueAsync(() => agents.Count == 5);

        var byPath = agents.ToDictionary(static each => each.Path, static each => each.Agent);
        Assert.Equal((Queue, Queue, Queue), (byPath["/h"], byPath["/event"], byPath["/installed"]));
        Assert.StartsWith("Mozilla/5.0 ", byPath["/settings"], StringComparison.Ordinal);
        Assert.StartsWith("Mozilla/5.0 ", byPath["/install"], StringComparison.Ordinal);
    }
}
