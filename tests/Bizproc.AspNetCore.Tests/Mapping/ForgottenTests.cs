using System.Net;
using System.Text;
using Bizproc.AspNetCore.Tests.Settings;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Tests.Mapping;

/// <summary>Missing parts are named when the application starts, with the code to write.</summary>
public sealed class ForgottenTests
{
    private const string Token = "the-application-token-of-the-portal";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handlers_without_AddActions_do_not_start()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(portal, static _ => { }));

        Assert.StartsWith("MapBizproc finds no actions: call AddActions() on the result of AddBizproc", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_without_AddActions_does_not_start()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TestApplication.StartAsync(portal, static builder => builder.UpdateAtStartup(), map: static _ => { }));

        Assert.Contains("UpdateAtStartup has no actions to deploy: call AddActions()", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_whose_actions_are_still_to_be_written_starts_and_says_so()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await TestApplication.StartAsync(portal, static builder => builder.AddActions([]).UpdateAtStartup());

        Assert.Single(application.Log.Lines, static line => line.Is("NoActions"));
    }

    [Fact]
    public async Task A_mere_client_of_a_portal_needs_no_actions()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await TestApplication.StartAsync(portal, static _ => { }, map: static _ => { });

        Assert.Equal(portal.Address, application.Services.GetRequiredService<IPortalClient>().Portal);
        Assert.DoesNotContain(application.Log.Lines, static line => line.Is("NoWayIn") || line.Is("NoActions"));
    }

    [Fact]
    public async Task Two_actions_with_one_code_are_refused()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestApplication.StartAsync(portal, static builder => builder.AddActions([.. ActionDefinition.GetAll<Note>(), .. ActionDefinition.GetAll<OtherNote>()])));

        Assert.StartsWith("robot note and activity note have the code 'note', in Bizproc.AspNetCore.Tests and Bizproc.AspNetCore.Tests", failure.Message, StringComparison.Ordinal);
        Assert.Contains("BizprocIgnoreActions(\"Bizproc.AspNetCore.Tests\")", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_MapBizproc_is_refused()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartNotesAsync(static web =>
        {
            web.MapBizproc();
            web.MapBizproc();
        }));

        Assert.StartsWith("MapBizproc is called twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapBizproc_itself_may_stand_beside_an_installation_page()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartNotesAsync(static web => web.MapBizprocInstall()));

        Assert.Equal("No endpoint answers the calls of robot note (/bizproc/note): call app.MapBizproc()", failure.Message);
    }

    [Fact]
    public Task An_endpoint_of_the_applications_own_takes_calls_as_well() => StartNotesAsync(static web =>
    {
        web.MapBizprocInstall();
        web.MapPost("/bizproc/{name}", static () => "");
    });

    [Fact]
    public async Task A_second_MapBizprocInstall_is_refused()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartNotesAsync(static web =>
        {
            web.MapBizproc();
            web.MapBizprocInstall();
            web.MapBizprocInstall();
        }));

        Assert.StartsWith("/bizproc/install is mapped twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_MapBizproc_in_one_group_is_refused()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartNotesAsync(static web =>
        {
            var group = web.MapGroup("/a");
            group.MapBizproc();
            group.MapBizproc();
        }));

        Assert.StartsWith("MapBizproc is called twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_MapBizproc_is_seen_by_its_endpoints()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartNotesAsync(static web =>
        {
            web.MapBizproc();
            web.MapGroup("").MapBizproc();
        }));

        Assert.StartsWith("/bizproc/note is mapped twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Groups_with_different_prefixes_are_two_places() => StartNotesAsync(static web =>
    {
        web.MapBizproc();
        web.MapGroup("/a").MapBizproc();
        web.MapGroup("/b").MapBizproc();
    });

    [Fact]
    public async Task A_settings_page_without_an_endpoint_is_named()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartPaintAsync(static _ => { }));

        Assert.Equal(
            "No endpoint answers POST /settings/{paint}, the settings page of activity paint: call app.MapBizprocSettings<Paint>(...), or map your own endpoint there",
            failure.Message);
    }

    [Fact]
    public async Task A_settings_page_must_answer_POST() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartPaintAsync(static web => web.MapGet("/settings/{name}", static () => "")));

    public static TheoryData<Action<WebApplication>> Pages => new()
    {
        static web => web.MapBizprocSettings<Paint>(static _ => Task.FromResult(Results.Ok())),
        static web => web.MapPost("/settings/{name}", static () => ""),
        static web => web.Map("/settings/{name}", static () => ""),
        static web => web.MapGroup("/settings").MapPost("{{paint}}", static () => ""),
        static web => web.MapFallback(static () => ""),
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Any_endpoint_for_POST_is_a_settings_page(Action<WebApplication> map) => StartPaintAsync(map);

    [Fact]
    public async Task An_application_that_no_portal_can_join_warns()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var closed = await StartNotesAsync(portal, static web => web.MapBizproc(), hasPortal: false);
        await using var open = await StartNotesAsync(portal, MapAll, hasPortal: false);
        await using var configured = await StartNotesAsync(portal, static web => web.MapBizproc(), hasPortal: true);
        await using var stored = await StartNotesAsync(portal, static web => web.MapBizproc(), hasPortal: false, static services => services.AddSingleton<IPortalStore>(new MoodyStore()));

        Assert.Contains("call MapBizprocInstall()", Assert.Single(closed.Log.Lines, static line => line.Is("NoWayIn")).Text, StringComparison.Ordinal);
        Assert.All([open, configured, stored], static application => Assert.DoesNotContain(application.Log.Lines, static line => line.Is("NoWayIn")));
    }

    [Theory]
    [InlineData("/bizproc/note")]
    [InlineData("/shop/app/bizproc/note")]
    public async Task A_path_of_the_public_url_needs_nothing_to_be_written(string path)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartNotesAsync(
            portal,
            static web => web.MapBizproc(),
            hasPortal: true,
            configure: options =>
            {
                options.PublicUrl = new Uri(options.PublicUrl!, "/shop/app/");
                (options.MemberId, options.ApplicationToken) = (portal.MemberId, Token);
            });
        using var http = new HttpClient();
        string form = $"code=note&event_token=w&auth[member_id]={portal.MemberId}&auth[application_token]={Token}";

        using var response = await http.PostAsync(new Uri(application.Address, path), new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded"), Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Events_of_a_public_url_with_a_path_are_asked_for_once_below_it()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartNotesAsync(portal, MapAll, hasPortal: false, configure: static options => options.PublicUrl = new Uri(options.PublicUrl!, "/shop"));

        await portal.InstallAsync(new Uri(application.Address, "/shop/bizproc/install"), hasPage: true, cancellationToken: Stop);

        string handler = new Uri(application.Address, "/shop/bizproc/install").AbsoluteUri;
        Assert.Equal([$"ONAPPUNINSTALL {handler}", $"ONAPPUPDATE {handler}"], (await portal.BindingsAsync()).Order(StringComparer.Ordinal));
    }

    private static void MapAll(WebApplication web)
    {
        web.MapBizproc();
        web.MapBizprocInstall();
    }

    private static async Task StartNotesAsync(Action<WebApplication> map)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await StartNotesAsync(portal, map, hasPortal: true);
    }

    private static Task<TestApplication> StartNotesAsync(
        EmulatedPortal portal, Action<WebApplication> map, bool hasPortal, Action<IServiceCollection>? services = null, Action<BizprocOptions>? configure = null) => TestApplication.StartAsync(
        portal,
        static builder => builder.AddHandler<Note, NoteHandler>(),
        options =>
        {
            if (!hasPortal) (options.Portal, options.AccessToken) = (null, null);
            configure?.Invoke(options);
        },
        given =>
        {
            given.AddSingleton(new Work());
            services?.Invoke(given);
        },
        map);

    private static async Task StartPaintAsync(Action<WebApplication> map)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Paint, PaintHandler>(),
            map: web =>
            {
                web.MapBizproc();
                map(web);
            });
    }

    private sealed class PaintHandler : IBizprocHandler<Paint>
    {
        public Task HandleAsync(Paint action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
