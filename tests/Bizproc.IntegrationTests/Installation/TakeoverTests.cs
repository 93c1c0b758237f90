using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>
/// An ordinary user of a portal has tokens but cannot act for the portal, whatever is known of the portal and whichever way the user tries.
/// </summary>
public sealed class TakeoverTests : IAsyncLifetime
{
    private const string Evil = "evil-evil-evil-evil";

    private EmulatedPortal _portal = null!;
    private TestApplication? _application;

    /// <summary>The application's knowledge of the portal before the user tries.</summary>
    public enum Known
    {
        /// <summary>The options name the whole portal.</summary>
        Configured,

        /// <summary>The options name the portal's address and member id.</summary>
        ConfiguredWithoutToken,

        /// <summary>The options name the portal's address.</summary>
        ConfiguredByAddress,

        /// <summary>The portal is stored without an application token.</summary>
        StoredWithoutToken,

        /// <summary>The portal is stored.</summary>
        Stored,

        /// <summary>The portal is unknown.</summary>
        Nothing,
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IPortalStore Store => _application!.Services.GetRequiredService<IPortalStore>();

    public async ValueTask InitializeAsync() => _portal = await EmulatedPortal.StartAsync(Stop);

    [Theory]
    [InlineData(Known.Configured, "page")]
    [InlineData(Known.Configured, "ONAPPINSTALL")]
    [InlineData(Known.Configured, "ONAPPUPDATE")]
    [InlineData(Known.Configured, "call")]
    [InlineData(Known.ConfiguredWithoutToken, "page")]
    [InlineData(Known.ConfiguredWithoutToken, "ONAPPINSTALL")]
    [InlineData(Known.ConfiguredWithoutToken, "call")]
    [InlineData(Known.ConfiguredByAddress, "page")]
    [InlineData(Known.ConfiguredByAddress, "call")]
    [InlineData(Known.StoredWithoutToken, "page")]
    [InlineData(Known.StoredWithoutToken, "ONAPPINSTALL")]
    [InlineData(Known.StoredWithoutToken, "ONAPPUPDATE")]
    [InlineData(Known.StoredWithoutToken, "call")]
    [InlineData(Known.Stored, "page")]
    [InlineData(Known.Stored, "ONAPPUPDATE")]
    [InlineData(Known.Stored, "call")]
    [InlineData(Known.Nothing, "page")]
    [InlineData(Known.Nothing, "ONAPPINSTALL")]
    [InlineData(Known.Nothing, "call")]
    public async Task An_ordinary_user_changes_nothing_and_genuine_calls_stay(Known known, string way)
    {
        await StartAsync(known);
        string refresh = await RefreshTokenOfUserAsync();
        var before = await Store.FindAsync(_portal.MemberId, Stop);
        string state = _portal.ReadState().GetRawText();

        var (status, text) = await PostAsync(way, refresh);

        Assert.True(way == "page" ? status == HttpStatusCode.OK && text.Contains("Nothing was changed", StringComparison.Ordinal) : status is HttpStatusCode.Forbidden or HttpStatusCode.OK, $"{status}: {text}");
        Assert.DoesNotContain("installFinish", text, StringComparison.Ordinal);
        Assert.Equal(before, await Store.FindAsync(_portal.MemberId, Stop));
        Assert.Equal(state, _portal.ReadState().GetRawText());
        Assert.Equal(HttpStatusCode.Forbidden, (await PostCallAsync(Evil, refresh: "")).Status);
        if (known == Known.Nothing) await InstallAsync();
        Assert.Equal(200, await RunAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await PostCallAsync(Evil, refresh: "")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostCallAsync(Evil, refresh)).Status);
    }

    [Theory]
    [InlineData(Known.Configured)]
    [InlineData(Known.StoredWithoutToken)]
    [InlineData(Known.Stored)]
    [InlineData(Known.Nothing)]
    public async Task An_administrator_installs_again_with_another_application_token(Known known)
    {
        await StartAsync(known);

        var (status, text) = await PostPageAsync("refresh", "another-application-token");

        Assert.Equal((HttpStatusCode.OK, true), (status, text.Contains("installFinish", StringComparison.Ordinal)));
        Assert.Equal("another-application-token", (await Store.FindAsync(_portal.MemberId, Stop))!.ApplicationToken);
        Assert.Equal(403, await RunAsync());
        Assert.Equal(HttpStatusCode.OK, (await PostCallAsync("another-application-token", refresh: "")).Status);
        await InstallAsync();
        Assert.Equal(200, await RunAsync());
    }

    [Fact]
    public async Task An_administrator_installs_beside_many_posts_of_one_ordinary_users_token()
    {
        await StartAsync(Known.Nothing);
        string refresh = await RefreshTokenOfUserAsync();
        int before = _application!.Log.Lines.Count(static line => line.Is("InstallationFailed"));
        await PostPageAsync(refresh, Evil);
        Task<(HttpStatusCode Status, string Text)>[] forged = [.. Enumerable.Range(0, 150).Select(_ => PostPageAsync(refresh, Evil))];

        var (status, text) = await PostPageAsync("refresh", "right-token").WaitAsync(TimeSpan.FromSeconds(20), Stop);

        Assert.Equal((HttpStatusCode.OK, true), (status, text.Contains("installFinish", StringComparison.Ordinal)));
        Assert.All(await Task.WhenAll(forged), static each => Assert.Contains("Nothing was changed", each.Text, StringComparison.Ordinal));

        // The refusal is logged once, however often the post comes.
        Assert.Equal(before + 1, _application.Log.Lines.Count(static line => line.Is("InstallationFailed")));
    }

    [Fact]
    public async Task One_address_has_one_pace_whatever_member_ids_its_calls_name()
    {
        await StartAsync(Known.ConfiguredByAddress);
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 160; i++)
        {
            answers.Add((await SendAsync("/bizproc/sum", new()
            {
                ["code"] = "sum",
                ["event_token"] = $"w|A1|{i}",
                ["auth[member_id]"] = $"made-up-{i}",
                ["auth[client_endpoint]"] = $"{_portal.Address}rest/",
                ["auth[application_token]"] = Evil,
                ["auth[refresh_token]"] = $"made-up-{i}",
            })).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, answers[0]);
        // A sender that has used up its refusals gets one more each second, which may be the last of these.
        Assert.Contains(answers.TakeLast(20), static answer => answer != HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_installation_page_without_an_application_token_keeps_the_one_of_the_options()
    {
        await StartAsync(Known.Configured);

        await PostPageAsync("refresh", applicationToken: "");

        Assert.NotNull((await Store.FindAsync(_portal.MemberId, Stop))!.ApplicationToken);
        Assert.Equal(200, await RunAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await PostCallAsync(Evil, await RefreshTokenOfUserAsync())).Status);
    }

    [Fact]
    public async Task A_portal_whose_plan_has_no_actions_tells_who_is_an_administrator_all_the_same()
    {
        await StartAsync(Known.Nothing);
        string refresh = await RefreshTokenOfUserAsync();
        foreach (string method in (string[])["bizproc.activity.list", "bizproc.robot.list"])
            _portal.AddFault(new PortalFault(FaultKind.Error) { Method = method, Error = "ERROR_METHOD_NOT_FOUND", Description = "Method not found!", Times = 100 });

        Assert.Contains("Nothing was changed", (await PostPageAsync(refresh, Evil)).Text, StringComparison.Ordinal);
        Assert.Null(await Store.FindAsync(_portal.MemberId, Stop));

        Assert.Contains("installFinish", (await PostPageAsync("refresh", "right-token")).Text, StringComparison.Ordinal);
        Assert.Equal("right-token", (await Store.FindAsync(_portal.MemberId, Stop))!.ApplicationToken);
    }

    [Fact]
    public async Task A_portal_that_does_not_tell_is_not_kept_and_the_same_post_installs_it_later()
    {
        await StartAsync(Known.Nothing);
        _portal.AddFault(new PortalFault(FaultKind.Status500) { Method = "batch", Times = 3 });
        Assert.DoesNotContain("installFinish", (await PostPageAsync("refresh", "right-token")).Text, StringComparison.Ordinal);
        Assert.Null(await Store.FindAsync(_portal.MemberId, Stop));
        _portal.ClearFaults();

        // The next renewal fails, because a refresh token may work only once.
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = PortalFault.Authorisation, Error = "invalid_grant", Times = 100 });

        Assert.Contains("installFinish", (await PostPageAsync("refresh", "right-token")).Text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null) await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private async Task StartAsync(Known known)
    {
        string token = known == Known.Configured ? await ApplicationTokenAsync() : "";
        _application = await TestApplication.StartAsync(
            _portal,
            static builder => builder.AddHandler<Sum, SumHandler>(),
            options =>
            {
                if (known is Known.Configured or Known.ConfiguredWithoutToken) options.MemberId = _portal.MemberId;
                if (known == Known.Configured) options.ApplicationToken = token;
                if (known is Known.Configured or Known.ConfiguredWithoutToken or Known.ConfiguredByAddress) return;

                options.Portal = null;
                options.AccessToken = null;
            },
            static services => services.AddSingleton(new Work()),
            static application =>
            {
                application.MapBizproc();
                application.MapBizprocInstall();
            });
        await _application.DeployAsync(_portal);
        if (known is not (Known.Stored or Known.StoredWithoutToken)) return;

        await InstallAsync();
        if (known == Known.Stored) return;

        var stored = await Store.FindAsync(_portal.MemberId, Stop);
        await Store.PutAsync(stored! with { ApplicationToken = null });
    }

    /// <summary>Lets the portal itself install the application, with the tokens of its administrator.</summary>
    private Task<ApplicationResult> InstallAsync() => _portal.InstallAsync(new Uri(_application!.Address, "/bizproc/install"), hasPage: true, cancellationToken: Stop);

    private async Task<string> ApplicationTokenAsync() => QueryHelpers.ParseQuery(await FormOfAsync(user: 1))["auth[application_token]"]!;

    private async Task<string> RefreshTokenOfUserAsync() => QueryHelpers.ParseQuery(await FormOfAsync(user: 2))["auth[refresh_token]"]!;

    /// <summary>Gets the form that a handler receives from an action that runs as a user.</summary>
    private async Task<string> FormOfAsync(int user)
    {
        var client = _portal.CreateClient();
        string action = $$"""{"CODE":"as_{{user}}","HANDLER":"http://127.0.0.1:9/","NAME":"N","AUTH_USER_ID":{{user}}}""";
        await client.CallAsync("bizproc.activity.add", Encoding.UTF8.GetBytes(action), PortalRows.Any, Stop);
        string form = (await _portal.RunAsync(new RunRequest($"as_{user}"), Stop)).Form;
        await client.CallAsync("bizproc.activity.delete", Encoding.UTF8.GetBytes($$"""{"CODE":"as_{{user}}"}"""), PortalRows.Any, Stop);
        return form;
    }

    /// <summary>Lets the portal itself call, and gets the HTTP status of the answer.</summary>
    private async Task<int?> RunAsync() => (await _portal.RunAsync(new RunRequest("sum") { Values = new JsonObject { ["one"] = 1 } }, Stop)).Handler!.Status;

    private Task<(HttpStatusCode Status, string Text)> PostAsync(string way, string refresh) => way switch
    {
        "page" => PostPageAsync(refresh, Evil),
        "call" => PostCallAsync(Evil, refresh),
        _ => SendAsync("/bizproc/install", new()
        {
            ["event"] = way,
            ["auth[member_id]"] = _portal.MemberId,
            ["auth[refresh_token]"] = refresh,
            ["auth[application_token]"] = Evil,
        }),
    };

    private Task<(HttpStatusCode Status, string Text)> PostPageAsync(string refresh, string applicationToken) =>
        SendAsync("/bizproc/install", new() { ["REFRESH_ID"] = refresh, ["member_id"] = _portal.MemberId, ["APPLICATION_TOKEN"] = applicationToken });

    private Task<(HttpStatusCode Status, string Text)> PostCallAsync(string applicationToken, string refresh) => SendAsync("/bizproc/sum", new()
    {
        ["code"] = "sum",
        ["event_token"] = $"w|A1|{Guid.NewGuid():N}",
        ["properties[one]"] = "1",
        ["auth[member_id]"] = _portal.MemberId,
        ["auth[client_endpoint]"] = $"{_portal.Address}rest/",
        ["auth[application_token]"] = applicationToken,
        ["auth[refresh_token]"] = refresh,
    });

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string path, Dictionary<string, string> fields)
    {
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(new Uri(_application!.Address, path), content, Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }
}
