using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.IntegrationTests.Receiving;

/// <summary>A host without ASP.NET Core lets portals install the application (portal: 8.2).</summary>
public sealed class ReceivedInstallationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/my%20stage")]
    public async Task A_page_stores_the_portal_deploys_subscribes_and_finishes(string stage)
    {
        await using var scene = await Scene.StartAsync(stage);

        await scene.InstallAsync();

        var response = Assert.Single(scene.Responses);
        Assert.Equal((200, "text/html; charset=utf-8"), (response.Status, response.Headers["Content-Type"]));
        Assert.Contains("BX24.installFinish()", response.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>letter</strong> (activity) added", response.Text, StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors {scene.Portal.Address.GetLeftPart(UriPartial.Authority)}", response.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal((true, scene.Portal.Address), (response.Installation!.IsFinished, response.Installation.Portal));
        Assert.Equal(["letter", "letter_robot"], scene.Portal.Codes());
        Assert.Equal([$"ONAPPUNINSTALL {scene.Url.AbsoluteUri}", $"ONAPPUPDATE {scene.Url.AbsoluteUri}"], await scene.Portal.BindingsAsync());
        var kept = await scene.FindAsync();
        Assert.Equal((scene.Portal.Address, scene.Portal.Settings.Language), (kept!.Portal, kept.Language));
        scene.AssertSilent(kept.Tokens.AccessToken, kept.Tokens.RefreshToken, kept.ApplicationToken);
    }

    [Fact]
    public async Task The_events_of_the_application_come_to_the_same_address()
    {
        await using var scene = await Scene.StartAsync();
        await scene.InstallAsync();
        await scene.Portal.FinishInstallationAsync(cancellationToken: Stop);

        await scene.Portal.UninstallAsync(cancellationToken: Stop);

        var response = scene.Responses[^1];
        Assert.Equal((200, "", true), (response.Status, response.Text, response.Installation is null));
        Assert.Null(await scene.FindAsync());
    }

    [Theory]
    [InlineData(400, "text/plain", "REFRESH_ID=x")]
    [InlineData(400, ReceiverScene.FormType, "a=b")]
    [InlineData(403, ReceiverScene.FormType, "member_id=x&REFRESH_ID=x&SERVER_ENDPOINT=https%3A%2F%2Fevil.example.com%2F")]
    [InlineData(403, ReceiverScene.FormType, "event=ONAPPUNINSTALL&auth[member_id]=x&auth[application_token]=x")]
    public async Task A_post_that_proves_nothing_is_refused_and_logged_once(int status, string contentType, string body)
    {
        await using var scene = await Scene.StartAsync();

        var response = await scene.ReceiveAsync(body, contentType);

        Assert.Equal((status, "text/plain; charset=utf-8", true), (response.Status, response.Headers["Content-Type"], response.Installation is null));
        Assert.InRange(response.Text.Length, 1, 80);
        Assert.Single(scene.Log.Lines, static line => line.Is("PostRefused"));
        Assert.Empty(scene.Portal.Codes());
    }

    [Fact]
    public async Task A_post_that_is_too_large_is_refused()
    {
        await using var scene = await Scene.StartAsync();

        var response = await scene.ReceiveAsync(new string('&', 2 * 1024 * 1024));

        Assert.Equal((413, "The form is too large"), (response.Status, response.Text));
    }

    [Fact]
    public async Task An_application_without_a_secret_cannot_be_installed()
    {
        await using var scene = await Scene.StartAsync(configure: static options =>
        {
            (options.ClientId, options.ClientSecret) = (null, null);
            (options.Portal, options.AccessToken) = (new Uri("https://example.bitrix24.com"), "token");
        });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => scene.ReceiveAsync("a=b").AsTask());

        Assert.Contains("ClientSecret", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>An application that is only a collection of services. A gateway passes the posts of the portal on, as a function does.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private const string Path = "/bizproc/install";

        private readonly List<BizprocResponse> _responses = [];
        private readonly FakeLogCollector _log = new();
        private TestHandler? _gateway;
        private ServiceProvider? _services;
        private string _stage = "";

        private Scene(EmulatedPortal portal) => Portal = portal;

        public EmulatedPortal Portal { get; }

        public FakeLogCollector Log => _log;

        public IReadOnlyList<BizprocResponse> Responses => _responses;

        public Uri Url => _gateway!.Url(_stage + Path);

        private BizprocReceiver Receiver => _services!.GetRequiredService<BizprocReceiver>();

        public static async Task<Scene> StartAsync(string stage = "", Action<BizprocOptions>? configure = null)
        {
            var scene = new Scene(await EmulatedPortal.StartAsync(Stop)) { _stage = stage };
            scene._gateway = await TestHandler.StartAsync(scene.PassAsync);
            var services = new ServiceCollection();
            services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(scene._log)).SetMinimumLevel(LogLevel.Trace));
            services.AddBizproc(options =>
            {
                options.PublicUrl = scene._gateway.Url(stage + "/");
                options.ClientId = "app.1";
                options.ClientSecret = TestApplication.ClientSecret;
                options.AuthorizationServer = scene.Portal.Address;
                options.AllowPrivatePortals = true;
                configure?.Invoke(options);
            }).AddActions(ActionDefinition.GetAll<Letter>());
            scene._services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
            return scene;
        }

        public Task<ApplicationResult> InstallAsync() => Portal.InstallAsync(Url, hasPage: true, cancellationToken: Stop);

        public async Task<InstalledPortal?> FindAsync() => await _services!.GetRequiredService<IPortalStore>().FindAsync(Portal.MemberId, Stop);

        public ValueTask<BizprocResponse> ReceiveAsync(string body, string contentType = ReceiverScene.FormType) =>
            Receiver.ReceiveInstallationAsync(Path, Encoding.UTF8.GetBytes(body), contentType, ReceiverScene.Sender, language: null, Stop);

        /// <summary>Asserts that no log entry contains one of the secrets.</summary>
        public void AssertSilent(params IEnumerable<string?> secrets)
        {
            Assert.NotEmpty(_log.Lines);
            Assert.All(secrets.Append(TestApplication.ClientSecret).OfType<string>(), secret =>
                Assert.All(_log.Lines, line => Assert.DoesNotContain(secret, line.Text, StringComparison.Ordinal)));
        }

        public async ValueTask DisposeAsync()
        {
            await Portal.DisposeAsync();
            await _gateway!.DisposeAsync();
            await _services!.DisposeAsync();
        }

        private async Task PassAsync(HttpContext context)
        {
            var request = context.Request;
            byte[] body = Encoding.UTF8.GetBytes(TestHandler.PostOf(context).Body);
            var response = await Receiver.ReceiveInstallationAsync(
                request.Path, body, request.ContentType, context.Connection.RemoteIpAddress, request.Query["LANG"], Stop);
            _responses.Add(response);
            context.Response.StatusCode = response.Status;
            foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
            await context.Response.WriteAsync(response.Text, context.RequestAborted);
        }
    }
}
