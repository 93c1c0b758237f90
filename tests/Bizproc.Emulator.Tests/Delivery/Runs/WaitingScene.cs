using System.Text.Json.Nodes;
using Bizproc.Emulator.Delivery;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>A portal with an action that waits for its answer, and the handler of the action.</summary>
internal sealed class WaitingScene : IAsyncDisposable
{
    private readonly TestPortal _test;

    private WaitingScene(TestPortal test, TestHandler handler)
    {
        _test = test;
        Handler = handler;
    }

    public EmulatedPortal Portal => _test.Portal;

    public TestHandler Handler { get; }

    public static async Task<WaitingScene> StartAsync(Func<HttpContext, Task>? answer = null, string path = "/h", EmulatedPortalOptions? options = null, string more = "")
    {
        var scene = new WaitingScene(await TestPortal.StartAsync(options ?? new EmulatedPortalOptions()), await TestHandler.StartAsync(answer));
        string handler = scene.Handler.Url(path).ToString();
        Assert.Equal("true", await scene._test.CallAsync("bizproc.activity.add", $$"""{"CODE":"run","HANDLER":"{{handler}}","NAME":"N","USE_SUBSCRIPTION":"Y","AUTH_USER_ID":1{{more}}}"""));
        return scene;
    }

    /// <summary>Starts a run, and waits until the handler has answered the call.</summary>
    public Task<EmulatedRun> RunAsync() => Portal.RunAsync(new RunRequest("run"), TestContext.Current.CancellationToken).WithinLimitAsync();

    /// <summary>Starts a run, and returns its id at once.</summary>
    public async Task<string> StartRunAsync()
    {
        string answer = await _test.ControlAsync("run", """{"code":"run"}""");
        return JsonNode.Parse(answer["200 ".Length..])!["id"]!.GetValue<string>();
    }

    public async Task AnswerAsync(EmulatedRun run, string more = "")
    {
        string token = FormFields.Of(run.Form).Single(static field => field.Key == "event_token").Value;
        Assert.Equal("true", await _test.CallAsync("bizproc.event.send", $$"""{"EVENT_TOKEN":"{{token}}"{{more}}}"""));
    }

    public async ValueTask DisposeAsync()
    {
        await _test.DisposeAsync();
        await Handler.DisposeAsync();
    }
}
