using System.Text.Json.Nodes;
using Bizproc.Testing.Application;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bizproc.Testing.Tests;

public class RunTests
{
    private static readonly PortalSeed Roof = PortalSeed.Parse("""{ "crm": { "deal": [{ "ID": 5, "TITLE": "Roof", "OPPORTUNITY": 1500 }] } }""");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "memory")]
    [InlineData(true, "memory")]
    [InlineData(false, "file")]
    public async Task A_handler_reads_and_updates_a_deal_of_the_portal(bool isInProcess, string keep)
    {
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Seed = Roof, IsInProcess = isInProcess }, Stop);
        await using var app = await BizprocTestHost.StartAsync<Program>(portal, new() { Configuration = { ["Keep"] = keep } }, Stop);

        var run = await app.RunAsync(new RunRequest("raise_deal") { Values = new() { ["by"] = 250 }, DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_5"] }, Stop);

        Assert.Equal(StepState.Closed, run.State);
        Assert.Equal("1750", run.Values.GetProperty("amount").ToString());
        var deal = await portal.CreateClient().CallAsync("crm.deal.get", new JsonObject { ["id"] = 5 }, Stop);
        Assert.StartsWith("1750", deal.GetProperty("OPPORTUNITY").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_an_object_of_the_class()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);

        var done = await app.RunAsync<Break>(new() { ["how"] = "well" }, Stop);

        Assert.Equal(("well", "well"), (done.How, done.Done));
    }

    [Fact]
    public async Task A_test_replaces_services_and_settings()
    {
        var options = new BizprocTestOptions
        {
            Application = "app.2",
            InstallPath = "/welcome",
            Configuration = { ["InstallPath"] = "/welcome" },
            ConfigureServices = static services => services.AddSingleton<Shop, Kiosk>(),
        };
        await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Seed = Roof }, Stop);
        await using var app = await BizprocTestHost.StartAsync<Program>(portal, options, Stop);

        var run = await app.RunAsync(new RunRequest("raise_deal") { Values = new() { ["by"] = 1 }, DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_5"] }, Stop);

        Assert.Equal("The kiosk", run.Values.GetProperty("shop").GetString());
        using var client = app.CreateClient();
        Assert.Equal("The kiosk", await client.GetStringAsync(new Uri("/", UriKind.Relative), Stop));
        Assert.Equal("https://app.2.test/", app.Address.ToString());
    }

    [Fact]
    public async Task An_application_with_a_real_port_is_reached_at_its_address()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var app = await BizprocTestHost.StartAsync<Program>(portal, new() { UseRealPort = true }, Stop);

        using var client = new HttpClient();
        Assert.Equal("The corner shop", await client.GetStringAsync(app.Address, Stop));
        Assert.Equal("well", (await app.RunAsync<Break>(new() { ["how"] = "well" }, Stop)).Done);
    }

    [Theory]
    [InlineData(TestInstallation.Event)]
    [InlineData(TestInstallation.Token)]
    public async Task An_application_gets_access_without_a_page(TestInstallation installation)
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(options: new() { Installation = installation }, cancellationToken: Stop);

        Assert.Equal("well", (await app.RunAsync<Break>(new() { ["how"] = "well" }, Stop)).Done);
    }

    [Fact]
    public async Task A_failed_handler_fails_the_run_with_its_exception()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);

        var failed = await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync("break", new() { ["how"] = "throw" }, Stop));

        Assert.StartsWith("The handler of 'break' failed: InvalidOperationException: The plate fell\n", failed.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("The plate fell", Assert.IsType<InvalidOperationException>(failed.InnerException).Message);
        Assert.Contains("System.InvalidOperationException: The plate fell\n   at Bizproc.Testing.Application.BreakHandler.HandleAsync", failed.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_run_has_the_log_of_itself_only()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);
        await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync("break", new() { ["how"] = "throw" }, Stop));

        var failed = await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync<Break>(new() { ["how"] = "refuse" }, Stop));

        Assert.DoesNotContain("The plate fell", failed.Message, StringComparison.Ordinal);
        Assert.Contains(app.Log, static entry => entry.Contains("The plate fell", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_method_that_nobody_taught_fails_the_run_with_the_line_to_copy()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);

        var failed = await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync("break", new() { ["how"] = "call" }, Stop));

        Assert.Contains("shop.thing.get: 404 ERROR_METHOD_NOT_FOUND", failed.Message, StringComparison.Ordinal);
        Assert.Contains("portal.Answer(\"shop.thing.get\"", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_disposed_twice_stays_disposed_and_says_so()
    {
        var app = await BizprocTestHost.StartAsync<Program>(options: new() { RunTimeout = TimeSpan.FromMilliseconds(100) }, cancellationToken: Stop);
        await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync("break", new() { ["how"] = "never" }, Stop));
        Assert.Equal(TimeSpan.FromSeconds(1), app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);

        await app.DisposeAsync();
        await app.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => app.RunAsync("break", new() { ["how"] = "well" }, Stop));
    }

    [Fact]
    public async Task A_refused_step_is_closed_with_the_reason_in_its_log()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);

        var run = await app.RunAsync("break", new() { ["how"] = "refuse" }, Stop);

        Assert.Contains(run.Log, static line => line.Text.Contains("Not on a Sunday", StringComparison.Ordinal));
        var failed = await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync<Break>(new() { ["how"] = "refuse" }, Stop));
        Assert.Contains("Not on a Sunday", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_answered_later_still_waits()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);

        var run = await app.RunAsync("break", new() { ["how"] = "later" }, Stop);

        Assert.Equal(StepState.Waiting, run.State);
    }

    [Fact]
    public async Task A_handler_that_does_not_end_is_reported()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(options: new() { RunTimeout = TimeSpan.FromMilliseconds(300) }, cancellationToken: Stop);

        var failed = await Assert.ThrowsAsync<BizprocTestException>(() => app.RunAsync("break", new() { ["how"] = "never" }, Stop));

        Assert.StartsWith("The run of 'break' did not end within 0.3 s: its handler has not ended", failed.Message, StringComparison.Ordinal);
    }

    private sealed class Kiosk : Shop
    {
        public override string Name => "The kiosk";
    }
}
