using System.Net;
using System.Text;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>Calls of a portal that got another address, or that claims to have one (portal: 2.7, 10.1).</summary>
public sealed class MovedPortalTests
{
    private const string Token = "the-application-token-of-the-portal";
    private const string Old = "https://old.example.com/";
    private const string New = "https://new.example.com/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_calls_from_the_new_address_ask_once_and_are_all_taken()
    {
        await using var scene = await Scene.StartAsync();
        scene.Portal.Home = new Uri(New);
        var before = await scene.FindAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => scene.PostAsync(New)));

        Assert.All(answers, static status => Assert.Equal(HttpStatusCode.OK, status));
        var kept = await scene.FindAsync();
        Assert.Equal(before! with { Portal = new Uri(New), Tokens = kept!.Tokens, Version = kept.Version }, kept);
        Assert.NotEqual(before.Tokens, kept.Tokens);
        Assert.Equal((1, 1), (scene.Portal.Renewals, scene.Log.Lines.Count(static line => line.Is("Moved"))));
        await Eventually.TrueAsync(() => scene.Work.Calls.Count == 100);
        Assert.All(scene.Work.Calls, static call => Assert.Equal(New, call.Portal.Portal.AbsoluteUri));
    }

    [Fact]
    public async Task An_address_of_which_the_authorisation_server_knows_nothing_is_refused_and_asked_for_once()
    {
        await using var scene = await Scene.StartAsync();

        for (int i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Forbidden, await scene.PostAsync(New));

        Assert.Equal((1, Old), (scene.Portal.Renewals, (await scene.FindAsync())!.Portal.AbsoluteUri));
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(Old));
        Assert.Empty(scene.Portal.Called);
    }

    [Fact]
    public async Task Only_what_the_authorisation_server_says_counts()
    {
        await using var scene = await Scene.StartAsync();
        scene.Portal.Home = new Uri(New);

        Assert.Equal(HttpStatusCode.Forbidden, await scene.PostAsync("https://evil.example.com/"));

        Assert.Equal(New, (await scene.FindAsync())!.Portal.AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(New));
        Assert.Equal(1, scene.Portal.Renewals);
    }

    [Fact]
    public async Task Without_the_application_token_nobody_has_the_authorisation_server_asked()
    {
        await using var scene = await Scene.StartAsync();
        scene.Portal.Home = new Uri(New);

        Assert.Equal(HttpStatusCode.Forbidden, await scene.PostAsync(New, token: "a-forged-application-token-of-nobody"));

        Assert.Equal((0, Old), (scene.Portal.Renewals, (await scene.FindAsync())!.Portal.AbsoluteUri));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/rest/")]
    [InlineData("https://10.0.0.1/rest/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_portal_cannot_move_into_our_network(string endpoint)
    {
        await using var scene = await Scene.StartAsync();
        scene.Portal.Endpoint = endpoint;

        Assert.Equal(HttpStatusCode.Forbidden, await scene.PostAsync(endpoint.Replace("rest/", "", StringComparison.Ordinal)));

        Assert.Equal(Old, (await scene.FindAsync())!.Portal.AbsoluteUri);
    }

    [Fact]
    public async Task A_redirect_of_a_handlers_call_moves_what_is_stored_although_the_users_tokens_are_not_kept()
    {
        await using var scene = await Scene.StartAsync();
        var calling = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Work.DoAsync = async (call, stop) =>
        {
            scene.Portal.Home = new Uri(New);
            await call.Portal.CallAsync("app.info", "{}"u8.ToArray(), Conformance.JsonElementInfo.Default.JsonElement, stop);
            calling.SetResult(call.Portal.Portal);
        };
        var before = await scene.FindAsync();
        var user = scene.Portal.CreateTokens(900);

        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(Old, more: $"&auth[access_token]={user.AccessToken}&auth[refresh_token]={user.RefreshToken}"));

        Assert.Equal(New, (await calling.Task.WaitAsync(Stop)).AbsoluteUri);
        Assert.Equal(before! with { Portal = new Uri(New), Version = before.Version + 1 }, await scene.FindAsync());
        Assert.Equal(["old.example.com", "new.example.com"], scene.Portal.Called);
    }

    [Fact]
    public async Task The_portal_of_the_options_is_followed_in_memory_with_a_warning_that_says_what_to_change()
    {
        await using var scene = await Scene.StartAsync(isConfigured: true);
        scene.Portal.Home = new Uri(New);

        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(New));
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(New));

        Assert.Null(await scene.FindAsync());
        Assert.Equal((1, New), (scene.Portal.Renewals, scene.Application.Services.GetRequiredService<IPortalClient>().Portal.AbsoluteUri));
        string text = Assert.Single(scene.Log.Lines, static line => line.Is("ConfiguredMoved")).Text;
        Assert.Contains("set BizprocOptions.Portal", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_portal_becomes_the_one_of_the_options_by_its_address()
    {
        await using var scene = await Scene.StartAsync(more: static options =>
        {
            options.Portal = new Uri(New);
            options.AccessToken = "the-access-token-of-the-portal-of-the-options";
            options.MemberId = "the-portal-of-the-options";
        });
        scene.Portal.Endpoint = $"{New}rest/";

        Assert.Equal(HttpStatusCode.Forbidden, await scene.PostAsync(New));

        Assert.Equal((1, Old), (scene.Portal.Renewals, (await scene.FindAsync())!.Portal.AbsoluteUri));
    }

    [Fact]
    public async Task A_portal_of_the_options_that_is_kept_as_well_is_asked_for_once()
    {
        await using var scene = await Scene.StartAsync(isConfigured: true);
        await scene.KeepAsync(new PortalTokens("a-token-that-is-not-good-any-more"));
        scene.Portal.Home = new Uri(New);

        for (int i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(New));

        Assert.Equal(1, scene.Portal.Renewals);
        await Eventually.TrueAsync(() => scene.Work.Calls.Count == 3);
        Assert.All(scene.Work.Calls, static call => Assert.Equal(New, call.Portal.Portal.AbsoluteUri));
    }

    [Theory]
    [InlineData("https://пример.рф/", "https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/", "https://пример.рф/")]
    [InlineData("https://пример.рф/", "https://ПРИМЕР.РФ/")]
    public async Task A_host_in_unicode_is_one_in_either_spelling(string stored, string called)
    {
        await using var scene = await Scene.StartAsync(home: stored);

        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(called));

        Assert.Equal(0, scene.Portal.Renewals);
    }

    private sealed class Scene : IAsyncDisposable
    {
        private readonly EmulatedPortal _portal;
        private readonly HttpClient _http = new();
        private int _calls;

        private Scene(EmulatedPortal portal, RelocatedPortal relocated, TestApplication application, Work work)
        {
            _portal = portal;
            Portal = relocated;
            Application = application;
            Work = work;
        }

        public RelocatedPortal Portal { get; }

        public TestApplication Application { get; }

        public Work Work { get; }

        public FakeLogCollector Log => Application.Log;

        public static async Task<Scene> StartAsync(bool isConfigured = false, string home = Old, Action<BizprocOptions>? more = null)
        {
            var portal = await EmulatedPortal.StartAsync(Stop);
            var relocated = new RelocatedPortal(portal, home);
            var work = new Work();
            var tokens = relocated.CreateTokens();
            var application = await TestApplication.StartAsync(
                portal,
                builder => relocated.TakeOver(builder.AddHandler<Note, NoteHandler>().Services),
                options =>
                {
                    options.AllowPrivatePortals = false;
                    options.Portal = isConfigured ? new Uri(home) : null;
                    options.AccessToken = isConfigured ? tokens.AccessToken : null;
                    options.RefreshToken = isConfigured ? tokens.RefreshToken : null;
                    options.MemberId = isConfigured ? portal.MemberId : null;
                    options.ApplicationToken = isConfigured ? Token : null;
                    more?.Invoke(options);
                },
                services => services.AddSingleton(work));
            var scene = new Scene(portal, relocated, application, work);
            if (!isConfigured) await scene.KeepAsync(tokens);
            return scene;
        }

        public Task KeepAsync(PortalTokens tokens) =>
            Store.PutAsync(new InstalledPortal { MemberId = _portal.MemberId, Portal = Portal.Home, Tokens = tokens, ApplicationToken = Token, UserId = 1, Language = "ru" });

        private IPortalStore Store => Application.Services.GetRequiredService<IPortalStore>();

        public async Task<InstalledPortal?> FindAsync() => await Store.FindAsync(_portal.MemberId, Stop);

        public async Task<HttpStatusCode> PostAsync(string portal, string token = Token, string more = "")
        {
            string form = $"code=note&event_token=token-{Interlocked.Increment(ref _calls)}&auth[member_id]={_portal.MemberId}"
                + $"&auth[application_token]={token}&auth[client_endpoint]={Uri.EscapeDataString(portal + "rest/")}{more}";
            using var content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
            using var response = await _http.PostAsync(new Uri(Application.Address, "/bizproc/note"), content, Stop);
            return response.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await Application.DisposeAsync();
            await _portal.DisposeAsync();
        }
    }
}
