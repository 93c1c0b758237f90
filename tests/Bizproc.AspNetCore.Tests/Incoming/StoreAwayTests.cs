using System.Net;
using System.Text;
using Bizproc.AspNetCore.Tests.Mapping;
using Bizproc.AspNetCore.Tests.Settings;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>A store of portals that is unavailable for a while. Calls are refused until it is back, and nothing is lost permanently.</summary>
public sealed class StoreAwayTests : IAsyncLifetime
{
    private const string Token = "the-application-token-of-the-portal";

    private readonly MoodyStore _store = new();
    private readonly HttpClient _http = new();
    private EmulatedPortal _portal = null!;
    private TestApplication _application = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(Stop);
        _application = await TestApplication.StartAsync(
            _portal,
            static builder => builder.AddHandler<Note, NoteHandler>().AddHandler<Paint, Mapped.Handler<Paint>>(),
            static options => (options.Portal, options.AccessToken) = (null, null),
            services => services.AddSingleton(new Work()).AddSingleton<IPortalStore>(_store),
            static application =>
            {
                application.MapBizproc();
                application.MapBizprocInstall();
                application.MapBizprocSettings<Paint>(static _ => Task.FromResult(Results.Ok()));
            });
    }

    [Theory]
    [InlineData("/bizproc/note", "code=note&event_token=w&auth[member_id]={0}&auth[application_token]=" + Token)]
    [InlineData("/bizproc/install", "REFRESH_ID=refresh&member_id={0}&APPLICATION_TOKEN=" + Token)]
    [InlineData("/bizproc/install", "event=ONAPPUPDATE&auth[member_id]={0}&auth[application_token]=" + Token)]
    [InlineData("/bizproc/install", "event=ONAPPUNINSTALL&auth[member_id]={0}&auth[application_token]=" + Token)]
    [InlineData("/settings/{{paint}}", "member_id={0}&APPLICATION_TOKEN=" + Token + "&PLACEMENT_OPTIONS=%7B\"code\":\"paint\"%7D")]
    public async Task What_comes_is_told_to_come_again_and_one_line_says_why(string path, string form)
    {
        path = path.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        await _store.PutAsync(
            new InstalledPortal { MemberId = _portal.MemberId, Portal = _portal.Address, Tokens = new PortalTokens("admin"), ApplicationToken = Token });
        form = form.Replace("{0}", _portal.MemberId, StringComparison.Ordinal);
        _store.IsAway = true;

        using var away = await PostAsync(path, form);
        using var stillAway = await PostAsync(path, form);
        string text = await away.Content.ReadAsStringAsync(Stop);
        _store.IsAway = false;
        using var back = await PostAsync(path, form);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (away.StatusCode, stillAway.StatusCode, back.StatusCode));
        Assert.NotNull(away.Headers.RetryAfter);
        Assert.DoesNotContain("10.0.0.7", text, StringComparison.Ordinal);
        string line = Assert.Single(_application.Log.Lines, static line => line.Level >= LogLevel.Error).Text;
        Assert.StartsWith("The store of the portals is unavailable", line, StringComparison.Ordinal);
        Assert.Contains("10.0.0.7", line, StringComparison.Ordinal);
        Assert.Single(_application.Log.Lines, static line => line.Is("StoreBack"));
    }

    [Fact]
    public async Task The_same_installation_works_later_although_its_refresh_token_is_used_up()
    {
        string form = $"REFRESH_ID=refresh&member_id={_portal.MemberId}&APPLICATION_TOKEN={Token}";
        _store.IsAway = true;
        using var away = await PostAsync("/bizproc/install", form);
        Assert.Contains("open the application again", await away.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = PortalFault.Authorisation, Error = "invalid_grant", Times = 100 });
        _store.IsAway = false;

        using var again = await PostAsync("/bizproc/install", form);

        Assert.Contains("installFinish", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(Token, (await _store.FindAsync(_portal.MemberId, Stop))!.ApplicationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string form)
    {
        using var content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        return await _http.PostAsync(new Uri(_application.Address, path), content, Stop);
    }
}
