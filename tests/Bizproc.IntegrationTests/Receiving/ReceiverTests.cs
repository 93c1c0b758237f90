using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bizproc.IntegrationTests.Receiving;

/// <summary>The receiver judges calls as the endpoints of ASP.NET Core do.</summary>
public sealed class ReceiverTests
{
    /// <summary>The paths, content types and forms that are wrong, with the status that they get.</summary>
    public static TheoryData<string, int, string, string?, Func<string, string>> Refused => new()
    {
        { "unknown path", 404, "/bizproc/other", ReceiverScene.FormType, static form => form },
        { "part of the path", 404, "/bizproc", ReceiverScene.FormType, static form => form },
        { "path of an address", 404, "https://app.example.com/bizproc/sum", ReceiverScene.FormType, static form => form },
        { "no path", 404, "", ReceiverScene.FormType, static form => form },
        { "JSON", 400, ReceiverScene.Path, "application/json", static form => form },
        { "several parts", 400, ReceiverScene.Path, "multipart/form-data; boundary=x", static form => form },
        { "nothing", 400, ReceiverScene.Path, null, static _ => "" },
        { "not a call", 400, ReceiverScene.Path, ReceiverScene.FormType, static _ => "a=b" },
        { "too many fields", 400, ReceiverScene.Path, ReceiverScene.FormType, static form => form + string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"&a{i}=")) },
        { "too long", 413, ReceiverScene.Path, ReceiverScene.FormType, static form => form + new string('&', 1024 * 1024) },
        { "wrong token", 403, ReceiverScene.Path, ReceiverScene.FormType, static form => With(form, "auth[application_token]", "00000000000000000000000000000000") },
        { "unknown portal", 403, ReceiverScene.Path, ReceiverScene.FormType, static form => With(form, "auth[member_id]", "ffffffffffffffffffffffffffffffff") },
        { "foreign endpoint", 403, ReceiverScene.Path, ReceiverScene.FormType, static form => With(form, "auth[client_endpoint]", "https://evil.example.com/rest/") },
        { "undeclared code", 404, ReceiverScene.Path, ReceiverScene.FormType, static form => With(form, "code", "other") },
        { "repeated", 409, ReceiverScene.Path, ReceiverScene.FormType, static form => form },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_call_is_refused_and_logged_once(string name, int status, string path, string? contentType, Func<string, string> forge)
    {
        await using var scene = await ReceiverScene.StartAsync();
        string right = await AcceptAsync(scene);

        var response = await scene.ReceiveAsync(forge(right), path, contentType);

        Assert.Equal((name, status, 1), (name, response.Status, scene.Refusals));
        Assert.InRange(response.Text.Length, 1, 80);
        Assert.Equal(("text/plain; charset=utf-8", "no-store", "nosniff"), (response.Headers["content-type"], response.Headers["cache-control"], response.Headers["x-content-type-options"]));
        Assert.False(response.Headers.ContainsKey("Retry-After"));
    }

    [Fact]
    public async Task A_call_is_accepted_if_another_one_proves_the_portal_while_it_is_looked_up()
    {
        var store = new LateStore();
        await using var scene = await ReceiverScene.StartAsync(services: services => services.AddSingleton<IPortalStore>(store));
        string first = (await scene.RunAsync()).Form;
        string second = (await scene.RunAsync()).Form;
        Assert.Equal(200, (await scene.ReceiveAsync(first)).Status);

        // The second call looks for the portal just before the first one stores it.
        store.IsLate = true;
        var response = await scene.ReceiveAsync(second);

        Assert.Equal((200, ""), (response.Status, response.Text));
        Assert.False(store.IsLate);
    }

    [Theory]
    [InlineData("https://app.example.com", "/bizproc/sum")]
    [InlineData("https://app.example.com", "/BIZPROC/s%75m")]
    [InlineData("https://app.example.com/my%20stage/", "/bizproc/sum")]
    [InlineData("https://app.example.com/my%20stage/", "/my%20stage/bizproc/sum")]
    [InlineData("https://app.example.com/my%20stage/", "/my stage/bizproc/sum")]
    public async Task A_call_is_accepted_with_and_without_the_path_of_the_public_URL(string publicUrl, string path)
    {
        await using var scene = await ReceiverScene.StartAsync(new Uri(publicUrl));
        var run = await scene.RunAsync();

        var response = await scene.ReceiveAsync(run.Form, path, contentType: null);

        Assert.Equal((200, "", 0, 0), (response.Status, response.Text, response.Headers.Count, scene.Refusals));
    }

    [Fact]
    public async Task A_full_queue_refuses_after_its_patience_and_tells_the_portal_when_to_try_again()
    {
        await using var scene = await ReceiverScene.StartAsync(configure: static options => options.Calls.Capacity = 1);
        await AcceptAsync(scene);
        var run = await scene.RunAsync();

        var full = scene.ReceiveAsync(run.Form).AsTask();
        await Eventually.TrueAsync(() => full.IsCompleted, () => scene.Time.Advance(TimeSpan.FromSeconds(1)));

        var response = await full;
        Assert.Equal((503, "Too many calls are waiting", "30"), (response.Status, response.Text, response.Headers["Retry-After"]));
    }

    [Fact]
    public async Task A_cancelled_call_is_not_accepted_and_may_come_again()
    {
        await using var scene = await ReceiverScene.StartAsync(configure: static options => options.Calls.Capacity = 1);
        await AcceptAsync(scene);
        var run = await scene.RunAsync();
        using var disconnected = new CancellationTokenSource();

        var waiting = scene.ReceiveAsync(run.Form, disconnected: disconnected.Token).AsTask();
        await scene.Time.TimerStarted.WithinLimitAsync();
        await disconnected.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WithinLimitAsync());
        var again = scene.ReceiveAsync(run.Form).AsTask();
        await Eventually.TrueAsync(() => again.IsCompleted, () => scene.Time.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(503, (await again).Status);
    }

    [Fact]
    public async Task A_sender_whose_calls_prove_nothing_must_wait_whatever_address_of_its_network_it_uses()
    {
        await using var scene = await ReceiverScene.StartAsync();
        List<BizprocResponse> responses = [];
        for (int number = 0; number < 200; number++) responses.Add(await scene.ReceiveAsync(FirstCall(scene, number), sender: IPAddress.Parse($"2001:db8::{number:x}")));

        var other = await scene.ReceiveAsync(FirstCall(scene, 200), sender: IPAddress.Parse("2001:db8:0:1::1"));

        Assert.Equal((403, 503, 403), (responses[0].Status, responses[^1].Status, other.Status));
        Assert.Equal("30", responses[^1].Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_store_that_is_away_is_a_reason_to_try_again()
    {
        await using var scene = await ReceiverScene.StartAsync(services: static services => services.AddSingleton<IPortalStore>(new LostStore()));
        var run = await scene.RunAsync();

        var response = await scene.ReceiveAsync(run.Form);

        Assert.Equal((503, "30"), (response.Status, response.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Options_that_are_wrong_are_reported_by_the_first_call()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBizproc(static _ => { });
        await using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<BizprocReceiver>);
    }

    /// <summary>As Azure Functions do: a host with hosted services, and without ASP.NET Core.</summary>
    [Fact]
    public async Task A_host_with_hosted_services_handles_accepted_calls_by_itself()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(new Work());
        builder.Services.AddBizproc(options =>
        {
            options.Portal = portal.Address;
            options.AccessToken = "admin";
            options.PublicUrl = new Uri(TestPortal.Nobody);
            options.ClientId = "app.1";
            options.ClientSecret = TestApplication.ClientSecret;
            options.AuthorizationServer = portal.Address;
            options.AllowPrivatePortals = true;
        }).AddHandler<Sum, SumHandler>();
        using var host = builder.Build();
        await host.StartAsync(Stop);
        var client = portal.CreateClient("admin", new Uri(TestPortal.Nobody));
        await BizprocDeployment.DeployAsync([.. host.Services.GetServices<ActionDefinition>()], client, cancellationToken: Stop);
        var run = await portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 20, ["other"] = 3 }, SendsForm = false }, Stop);

        var receiver = host.Services.GetRequiredService<BizprocReceiver>();
        var response = await receiver.ReceiveAsync(ReceiverScene.Path, System.Text.Encoding.UTF8.GetBytes(run.Form), ReceiverScene.FormType, ReceiverScene.Sender, Stop);

        Assert.Equal(200, response.Status);
        Assert.Equal("23", (await portal.WaitAsync(run.Id, Stop).WithinLimitAsync()).Values.GetProperty("total").GetString());
        await host.StopAsync(Stop);
    }

    private static async Task<string> AcceptAsync(ReceiverScene scene)
    {
        var run = await scene.RunAsync();
        Assert.Equal(200, (await scene.ReceiveAsync(run.Form)).Status);
        return run.Form;
    }

    private static string FirstCall(ReceiverScene scene, int number) =>
        $"code=sum&event_token=w%7CA1%7Cx{number}&use_subscription=Y&auth[member_id]={scene.Portal.MemberId}"
        + $"&auth[client_endpoint]={Uri.EscapeDataString(scene.Portal.Address + "rest/")}&auth[application_token]=mine&auth[refresh_token]=made-up-{number}";

    private static string With(string form, string name, string value) =>
        $"{string.Join('&', form.Split('&').Where(field => Uri.UnescapeDataString(field.Split('=')[0]) != name))}&{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    /// <summary>A store that cannot be reached.</summary>
    private sealed class LostStore : IPortalStore
    {
        public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => throw new IOException("gone");

        public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => throw new IOException("gone");

        public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) => throw new IOException("gone");

        public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => throw new IOException("gone");
    }
}
