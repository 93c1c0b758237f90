using System.Net;
using System.Net.Sockets;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>A sender that pretends to be a portal changes nothing, and cannot make the application call anybody (portal: 8.2).</summary>
public sealed class ForgedInstallationTests : IAsyncLifetime
{
    private readonly TcpListener _stranger = new(IPAddress.Loopback, 0);
    private EmulatedPortal _portal = null!;
    private EmulatedPortal _other = null!;
    private InstallingApplication _application = null!;
    private PostedForm _page = null!;
    private PostedForm _event = null!;

    private string Stranger => $"http://{_stranger.LocalEndpoint}/rest/";

    public async ValueTask InitializeAsync()
    {
        _stranger.Start();
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _other = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _application = await InstallingApplication.StartAsync(_portal, options => options.AuthorizationServers.Add(_other.Address));
        _page = await _application.CaptureAsync(_portal);
        _event = await _application.CaptureAsync(_portal, hasPage: false);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_refresh_token_that_is_none_is_refused(bool isKnown, bool isEvent) =>
        await AssertRefusedAsync(isKnown, With(isEvent, "REFRESH_ID", "auth[refresh_token]", "0123456789abcdef0123456789abcdef"), HttpStatusCode.Forbidden);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task An_authorisation_server_that_is_not_known_is_never_called(bool isKnown, bool isEvent) =>
        await AssertRefusedAsync(isKnown, With(isEvent, "SERVER_ENDPOINT", "auth[server_endpoint]", Stranger), HttpStatusCode.Forbidden);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Tokens_of_one_portal_do_not_install_another(bool isKnown, bool isEvent)
    {
        var own = await _application.CaptureAsync(_other, hasPage: !isEvent);

        await AssertRefusedAsync(isKnown, own.With(isEvent ? "auth[member_id]" : "member_id", _portal.MemberId), HttpStatusCode.Forbidden);

        Assert.Null(await _application.FindAsync(_other));
        Assert.Empty(_other.Codes());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_address_that_is_posted_does_not_count(bool isEvent)
    {
        var form = isEvent
            ? _event.With("auth[domain]", _stranger.LocalEndpoint.ToString()!).With("auth[client_endpoint]", Stranger)
            : _page.With("DOMAIN", _stranger.LocalEndpoint.ToString()!) with { Query = $"?DOMAIN={_stranger.LocalEndpoint}&PROTOCOL=0&LANG=en&APP_SID=1" };

        var answer = await _application.PostAsync(form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(_portal.Address, (await _application.FindAsync(_portal))!.Portal);
        Assert.False(_stranger.Pending());
    }

    [Fact]
    public async Task The_name_of_a_portal_is_that_of_the_proof()
    {
        Assert.Equal(HttpStatusCode.OK, (await _application.PostAsync(_page.Without("member_id"))).Status);

        Assert.Equal(_portal.MemberId, Assert.Single(await _application.ListAsync()).MemberId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_application_token_alone_proves_no_installation(bool isKnown) =>
        await AssertRefusedAsync(isKnown, _event.With("auth[refresh_token]", "0123456789abcdef0123456789abcdef"), HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("REFRESH_ID", "")]
    [InlineData("REFRESH_ID", "with a blank")]
    [InlineData("APPLICATION_TOKEN", "two\nlines")]
    [InlineData("event", "ONCRMDEALADD")]
    [InlineData("event", "")]
    [InlineData("a[b][c][d][e][f][g][h][i][j]", "too deep")]
    public async Task A_form_that_is_none_of_a_portal_is_malformed(string name, string value) =>
        await AssertRefusedAsync(isKnown: true, _page.With(name, value), HttpStatusCode.BadRequest);

    [Fact]
    public async Task Too_many_fields_are_malformed() => await AssertRefusedAsync(
        isKnown: true,
        _page with { Fields = [.. _page.Fields, .. Enumerable.Range(0, 3000).Select(static number => new KeyValuePair<string, string>($"f{number}", "1"))] },
        HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(300 * 1024)]
    [InlineData(2 * 1024 * 1024)]
    public async Task A_form_that_is_too_large_is_not_read(int length) =>
        await AssertRefusedAsync(isKnown: true, _page.With("PLACEMENT_OPTIONS", new string('x', length)), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await _application.SendAsync(HttpMethod.Post, _application.InstallUrl, json)).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _application.SendAsync(HttpMethod.Put, _application.InstallUrl, content: null)).Status);
    }

    [Fact]
    public async Task Whoever_looks_whether_the_address_is_there_is_told()
    {
        var read = await _application.SendAsync(HttpMethod.Get, _application.InstallUrl, content: null);

        Assert.Equal((HttpStatusCode.OK, "This address receives calls of Bitrix24."), (read.Status, read.Text));
        Assert.Equal(HttpStatusCode.OK, (await _application.SendAsync(HttpMethod.Head, _application.InstallUrl, content: null)).Status);
        Assert.Empty(_application.Log.Of("PostRefused"));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _other.DisposeAsync();
        await _portal.DisposeAsync();
        _stranger.Dispose();
    }

    private PostedForm With(bool isEvent, string ofPage, string ofEvent, string value) => isEvent ? _event.With(ofEvent, value) : _page.With(ofPage, value);

    /// <summary>Posts a form for a known or an unknown portal, and asserts that it remains so.</summary>
    private async Task AssertRefusedAsync(bool isKnown, PostedForm form, HttpStatusCode expected)
    {
        if (isKnown) await _application.PostAsync(_page);
        var kept = await _application.FindAsync(_portal);
        string state = _portal.ReadState().GetRawText();
        int logged = _application.Log.Of("PostRefused").Count;

        var answer = await _application.PostAsync(form);

        Assert.Equal(expected, answer.Status);
        Assert.DoesNotContain("<", answer.Text, StringComparison.Ordinal);
        Assert.Equal(isKnown, kept is not null);
        Assert.Equal(kept, await _application.FindAsync(_portal));
        Assert.Equal(state, _portal.ReadState().GetRawText());
        Assert.False(_stranger.Pending());
        Assert.Equal(logged + 1, _application.Log.Of("PostRefused").Count);
    }
}
