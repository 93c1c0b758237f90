using System.Net;
using System.Text;
using System.Text.Json;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.AspNetCore.Tests.Watching;

/// <summary>The health of an application, as its endpoint shows it.</summary>
public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_that_refuses_every_call_says_so_and_what_to_do_until_it_is_installed()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, static options => (options.Portal, options.AccessToken) = (null, null));
        Assert.Equal(("Healthy", "not looked at"), await CheckAsync(application));
        await CallAsync(application, portal.MemberId);

        Assert.Equal(
            ("Degraded", "refusing calls: 1 call was refused because the application is not installed on any portal. Open or install the application again on the portal, "
                + "and register an IPortalStore: currently portals are kept in memory only, so each restart loses them"),
            await CheckAsync(application));

        await portal.InstallAsync(new Uri(application.Address, "/bizproc/install"), hasPage: true, cancellationToken: Stop);
        Assert.Equal(("Healthy", "in sync"), await CheckAsync(application));
        await CallAsync(application, "forged");
        Assert.Equal(("Healthy", "in sync"), await CheckAsync(application));
    }

    [Fact]
    public async Task With_a_store_that_has_portals_a_refused_call_may_be_a_forgers()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var store = new MoodyStore();
        await store.PutAsync(new InstalledPortal { MemberId = "m", Portal = new Uri("https://a.example.com"), Tokens = new PortalTokens("token") });
        await using var application = await StartAsync(
            portal,
            static options => (options.Portal, options.AccessToken) = (null, null),
            static startup => startup.Mode = StartupMode.Off,
            services => services.AddSingleton<IPortalStore>(store));
        await CallAsync(application, "forged");
        Assert.Equal("Healthy", (await CheckAsync(application)).Status);

        await store.RemoveAsync("m", Stop);
        var (status, description) = await CheckAsync(application);
        Assert.Equal("Degraded", status);
        Assert.DoesNotContain("IPortalStore", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_that_cannot_prove_themselves_are_said_with_the_options_that_help()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, options => options.MemberId = portal.MemberId);
        Assert.Equal("Healthy", (await CheckAsync(application)).Status);
        await CallAsync(application, portal.MemberId);

        var (status, description) = await CheckAsync(application);

        Assert.Equal("Degraded", status);
        Assert.StartsWith("refusing calls: 1 call was refused because the application cannot check", description, StringComparison.Ordinal);
        Assert.Contains("ApplicationToken", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_is_not_finished_is_not_called_drift()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        // The page does not finish the installation.
        await using var other = await TestApplication.StartAsync(portal, static _ => { }, map: static web => web.MapPost("/page", static () => ""));
        await portal.InstallAsync(new Uri(other.Address, "/page"), hasPage: true, cancellationToken: Stop);
        await using var application = await StartAsync(portal, static _ => { });

        var (status, description) = await CheckAsync(application);

        Assert.Equal("Degraded", status);
        Assert.StartsWith("installation not finished: ", description, StringComparison.Ordinal);
        Assert.DoesNotContain("drifted", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_that_cannot_be_kept_are_said_with_the_reason_and_without_an_exception()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var items = new ListedItems { IsAway = true };
        await using var application = await StartAsync(portal, static _ => { }, services: services => services.AddSingleton<ICallMonitor>(items));
        var (status, description) = await CheckAsync(application);
        Assert.Equal("Unhealthy", status);
        Assert.StartsWith("the calls cannot be kept: The database is away", description, StringComparison.Ordinal);

        items.IsAway = false;
        Assert.Equal("Healthy", (await CheckAsync(application)).Status);
    }

    [Fact]
    public async Task The_numbers_of_calls_and_replies_are_written_and_described()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var items = new ListedItems();
        await using var application = await StartAsync(portal, static _ => { }, services: services => services.AddSingleton<ICallMonitor>(items));
        Add(KeptState.Dead);
        Add(KeptState.ReplyWaiting);
        Assert.Equal(
            ("Healthy", "in sync; 1 reply waits for 20 minutes, because their portals do not take them; 1 dead call or reply waits for a person"),
            await CheckAsync(application));
        var data = JsonDocument.Parse(await GetAsync(application)).RootElement.GetProperty("checks").GetProperty("bizproc").GetProperty("data");
        Assert.Equal((1, 1), (data.GetProperty("dead").GetInt32(), data.GetProperty("repliesWaiting").GetInt32()));
        Assert.InRange(data.GetProperty("oldestReplySeconds").GetDouble(), 1_200, 1_300);

        Add(KeptState.ReplyDead);
        Assert.EndsWith("; 2 dead calls and replies wait for a person", (await CheckAsync(application)).Description, StringComparison.Ordinal);

        void Add(KeptState state) => items.Items.Add(
            new KeptItem { Id = state.ToString(), State = state, MemberId = "m", Subject = "note", ReceivedAt = DateTimeOffset.UtcNow.AddMinutes(-20) });
    }

    [Fact]
    public async Task What_a_check_threw_stays_inside()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartAsync(portal, static _ => { }, services: static services => services
            .AddHealthChecks()
            .AddCheck("broken", static () => throw new InvalidOperationException("Password=swordfish"))
            .AddCheck("unhealthy", static () => HealthCheckResult.Unhealthy("the disk is full", new InvalidOperationException("swordfish"))));

        string text = await GetAsync(application);

        Assert.Equal("Unhealthy", JsonDocument.Parse(text).RootElement.GetProperty("checks").GetProperty("broken").GetProperty("status").GetString());
        Assert.DoesNotContain("swordfish", text, StringComparison.Ordinal);
    }

    private static async Task<(string Status, string Description)> CheckAsync(TestApplication application)
    {
        (string Status, string Description) last = default;
        await Eventually.TrueAsync(async () =>
        {
            var check = JsonDocument.Parse(await GetAsync(application)).RootElement.GetProperty("checks").GetProperty("bizproc");
            last = (check.GetProperty("status").GetString()!, check.GetProperty("description").GetString()!);
            return !last.Description.StartsWith("starting", StringComparison.Ordinal);
        });
        return last;
    }

    private static async Task<string> GetAsync(TestApplication application)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(application.Address, "/health"), Stop);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        return await response.Content.ReadAsStringAsync(Stop);
    }

    private static async Task CallAsync(TestApplication application, string memberId)
    {
        using var http = new HttpClient();
        using var content = new StringContent($"code=note&event_token=w&auth[member_id]={memberId}&auth[application_token]=t", Encoding.ASCII, "application/x-www-form-urlencoded");
        using var response = await http.PostAsync(new Uri(application.Address, "/bizproc/note"), content, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static Task<TestApplication> StartAsync(
        EmulatedPortal portal, Action<BizprocOptions> configure, Action<StartupOptions>? startup = null, Action<IServiceCollection>? services = null) => TestApplication.StartAsync(
        portal,
        builder =>
        {
            builder.AddHandler<Note, NoteHandler>().UpdateAtStartup(startup);
            builder.Services.AddHealthChecks().AddBizproc();
        },
        configure,
        given =>
        {
            given.AddSingleton(new Work());
            services?.Invoke(given);
        },
        static web =>
        {
            web.MapBizproc();
            web.MapBizprocInstall();
            web.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = BizprocHealthWriter.WriteAsync });
        });
}
