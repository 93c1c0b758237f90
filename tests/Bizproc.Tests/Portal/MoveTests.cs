using System.Net;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>A client follows a portal to another address only by the word of the authorisation server (portal: 2.7).</summary>
public sealed class MoveTests : IDisposable
{
    private readonly MovingPortal _portal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.MovedPermanently)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    [InlineData(HttpStatusCode.PermanentRedirect)]
    public async Task A_redirect_is_a_sign_to_ask_and_the_call_goes_on_at_the_new_address(HttpStatusCode redirect)
    {
        _portal.Redirect = redirect;
        var client = _portal.Client();
        _portal.Home = MovingPortal.New;

        Assert.True(await CallAsync(client));
        Assert.True(await CallAsync(client));

        Assert.Equal(["old.example.com", "new.example.com", "new.example.com"], _portal.Called);
        Assert.Equal((MovingPortal.New, 1), (client.Portal, _portal.Renewals));
    }

    [Fact]
    public async Task A_hundred_calls_at_once_ask_once()
    {
        var gate = new TaskCompletionSource();
        _portal.BeforeAnswer = () => gate.Task;
        var client = _portal.Client();
        _portal.Home = MovingPortal.New;

        var calls = Enumerable.Range(0, 100).Select(_ => CallAsync(client)).ToArray();
        gate.SetResult();

        Assert.All(await Task.WhenAll(calls), Assert.True);
        Assert.Equal(1, _portal.Renewals);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_new_stays_one_and_does_not_make_the_application_ask_for_every_call()
    {
        var time = new ManualTime();
        var client = _portal.Client(_portal.Options(time: time));
        _portal.Home = MovingPortal.New;
        _portal.Endpoint = "https://old.example.com/rest/";

        for (int i = 0; i < 3; i++) await Assert.ThrowsAsync<PortalRedirectException>(() => CallAsync(client));
        int soon = _portal.Renewals;
        time.Advance(TimeSpan.FromMinutes(6));
        await Assert.ThrowsAsync<PortalRedirectException>(() => CallAsync(client));

        Assert.Equal((1, 2, MovingPortal.Old), (soon, _portal.Renewals, client.Portal));
        Assert.DoesNotContain("new.example.com", _portal.Called);
    }

    [Fact]
    public async Task Without_a_refresh_token_a_redirect_is_what_it_was()
    {
        var client = _portal.Client(_portal.Options(new PortalTokens(_portal.Tokens.AccessToken)));
        _portal.Home = MovingPortal.New;

        await Assert.ThrowsAsync<PortalRedirectException>(() => CallAsync(client));

        Assert.Equal(0, _portal.Renewals);
    }

    [Fact]
    public async Task Any_renewal_tells_where_the_portal_is_and_the_next_process_finds_its_tokens_under_either_address()
    {
        var store = new MemoryTokenStore();
        var moves = new List<(Uri, Uri)>();
        var client = _portal.Client(WithMoved(_portal.Options(_portal.Expired, store), (from, to) => moves.Add((from, to))));
        _portal.Endpoint = "https://new.example.com/rest/";
        _portal.BeforeAnswer = () =>
        {
            _portal.Home = MovingPortal.New;
            return Task.CompletedTask;
        };

        Assert.True(await CallAsync(client));

        Assert.Equal(["old.example.com", "new.example.com"], _portal.Called);
        Assert.Equal([(MovingPortal.Old, MovingPortal.New)], moves);
        Assert.Equal(_portal.Tokens, await store.LoadAsync(MovingPortal.Old, Stop));
        Assert.Equal(_portal.Tokens, await store.LoadAsync(MovingPortal.New, Stop));
        Assert.True(await CallAsync(_portal.Client(_portal.Options(new PortalTokens("dead-token", "dead-refresh"), store))));
        Assert.True(await CallAsync(_portal.Client(_portal.Options(new PortalTokens("dead-token", "dead-refresh"), store, at: MovingPortal.New))));
    }

    [Theory]
    [InlineData("https://127.0.0.1/rest/")]
    [InlineData("http://new.example.com/rest/")]
    [InlineData("https://portal.internal/rest/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Where_no_portal_may_be_none_is_sought(string endpoint)
    {
        _portal.Endpoint = endpoint;
        var client = _portal.Client(_portal.Options(_portal.Expired));

        Assert.True(await CallAsync(client));

        Assert.Equal((MovingPortal.Old, 1), (client.Portal, _portal.Renewals));
    }

    [Fact]
    public async Task A_private_address_is_one_where_that_is_allowed()
    {
        _portal.Endpoint = "http://10.0.0.1:8080/rest/";
        var client = _portal.Client(_portal.Options(_portal.Expired, allowsPrivate: true));

        await Assert.ThrowsAsync<PortalRedirectException>(() => CallAsync(client));

        Assert.Equal(new Uri("http://10.0.0.1:8080/"), client.Portal);
    }

    [Fact]
    public async Task A_private_address_that_was_given_by_hand_is_left_only_when_it_redirects()
    {
        _portal.Home = new Uri("http://10.0.0.1/");
        _portal.Endpoint = "https://new.example.com/rest/";
        var client = _portal.Client(_portal.Options(_portal.Expired, at: new Uri("http://10.0.0.1")));

        Assert.True(await CallAsync(client));
        var stayed = client.Portal;
        _portal.Home = MovingPortal.New;
        Assert.True(await CallAsync(client));

        Assert.Equal((new Uri("http://10.0.0.1/"), MovingPortal.New), (stayed, client.Portal));
    }

    [Fact]
    public async Task Tokens_of_another_portal_move_nothing()
    {
        _portal.Member = "another portal";
        var client = _portal.Client();
        _portal.Home = MovingPortal.New;

        await Assert.ThrowsAsync<PortalRedirectException>(() => CallAsync(client));

        Assert.Equal(MovingPortal.Old, client.Portal);
    }

    [Fact]
    public async Task The_pace_of_a_portal_moves_along()
    {
        var limits = new PortalLimits { Burst = 7, PerSecond = 3, MaxAttempts = 1 };
        var before = RequestPacing.Find(MovingPortal.Old, limits);
        var client = _portal.Client(WithMoved(_portal.Options(), moved: null));
        _portal.Home = MovingPortal.New;

        Assert.True(await CallAsync(client));

        Assert.Same(before, RequestPacing.Find(MovingPortal.New, limits));
    }

    private static PortalOptions WithMoved(PortalOptions options, PortalMove? moved) => new()
    {
        Portal = options.Portal,
        MemberId = options.MemberId,
        AccessToken = options.AccessToken,
        RefreshToken = options.RefreshToken,
        Application = options.Application,
        PublicUrl = options.PublicUrl,
        Tokens = options.Tokens,
        Limits = options.Limits,
        Moved = moved,
    };

    private static Task<bool> CallAsync(PortalClient client) => client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);
}
