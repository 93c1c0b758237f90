using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Installation;

/// <summary>Installations that are believed and fail all the same: the page says why, and does not finish.</summary>
public sealed class FailedInstallationTests : IAsyncLifetime
{
    private EmulatedPortal _portal = null!;
    private InstallingApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _application = await InstallingApplication.StartAsync(_portal);
    }

    [Fact]
    public async Task A_user_who_is_no_administrator_replaces_nothing()
    {
        await _application.PostAsync(await _application.CaptureAsync(_portal));
        var kept = await _application.FindAsync(_portal);

        var answer = await _application.PostAsync(await FormOfUserAsync());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Finishes);
        Assert.Contains("administrator of the portal", answer.Text, StringComparison.Ordinal);
        Assert.Equal(kept, await _application.FindAsync(_portal));
    }

    [Fact]
    public async Task An_action_that_is_refused_is_named_and_the_page_does_not_finish()
    {
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.robot.add", Error = "ERROR_ODD", Description = "<b>odd</b>" });

        var answer = await _application.PostAsync(await _application.CaptureAsync(_portal));

        Assert.False(answer.Finishes);
        Assert.Contains("<strong>letter</strong> (activity) added", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>letter_robot</strong> (robot) failed", answer.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;odd", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", answer.Text, StringComparison.Ordinal);
        Assert.Single(_application.Log.Of(21));
        Assert.NotNull(await _application.FindAsync(_portal));
    }

    [Theory]
    [InlineData("batch")]
    [InlineData("event.bind")]
    public async Task A_portal_that_breaks_off_is_installed_by_another_try(string method)
    {
        var form = await _application.CaptureAsync(_portal);
        _portal.AddFault(new PortalFault(FaultKind.Status500) { Method = method, Times = 4 });

        Assert.False((await _application.PostAsync(form)).Finishes);
        _portal.ClearFaults();

        Assert.True((await _application.PostAsync(form)).Finishes);
        Assert.Equal(2, (await _portal.BindingsAsync()).Length);
    }

    [Fact]
    public async Task A_binding_whose_answer_was_lost_is_there_once()
    {
        var form = await _application.CaptureAsync(_portal);
        _portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "event.bind" });

        Assert.True((await _application.PostAsync(form)).Finishes);

        Assert.Equal(2, (await _portal.BindingsAsync()).Length);
    }

    [Fact]
    public async Task An_authorisation_server_that_does_not_answer_decides_nothing()
    {
        var form = await _application.CaptureAsync(_portal);
        _portal.AddFault(new PortalFault(FaultKind.Status500) { Method = PortalFault.Authorisation });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _application.PostAsync(form)).Status);

        Assert.Empty(await _application.ListAsync());
        Assert.Single(_application.Log.Of(28));
    }

    [Fact]
    public async Task A_wrong_secret_of_the_application_is_said_to_whoever_runs_it()
    {
        await using var wrong = await InstallingApplication.StartAsync(_portal, static options => options.ClientSecret = "not-the-secret");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await wrong.PostAsync(await wrong.CaptureAsync(_portal))).Status);

        Assert.Single(wrong.Log.Of(27));
    }

    [Fact]
    public async Task An_event_whose_deployment_fails_is_accepted_all_the_same()
    {
        var form = await _application.CaptureAsync(_portal, hasPage: false);
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.robot.add", Error = "ERROR_ODD" });

        Assert.Equal(HttpStatusCode.OK, (await _application.PostAsync(form)).Status);

        Assert.Single(_application.Log.Of(21));
    }

    [Fact]
    public void What_is_missing_is_said_when_the_endpoint_is_mapped()
    {
        Assert.Contains("AddBizproc", FaultOf(configure: null), StringComparison.Ordinal);
        Assert.Contains("ClientId", FaultOf(static options => options.PublicUrl = new Uri("https://app.example.com")), StringComparison.Ordinal);
        Assert.Contains("PortalScript must be", FaultOf(static options => options.PortalScript = new Uri("http://scripts.example.com")), StringComparison.Ordinal);
        Assert.Contains("PublicUrl is missing", FaultOf(static options => (options.ClientId, options.ClientSecret) = ("app.1", "secret.1")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_has_no_parameters()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        using var application = builder.Build();

        Assert.Throws<ArgumentException>(() => application.MapBizprocInstall("/install/{tenant}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private static string FaultOf(Action<BizprocOptions>? configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (configure is not null) builder.Services.AddBizproc(configure);
        using var application = builder.Build();
        return Assert.Throws<InvalidOperationException>(() => application.MapBizprocInstall()).Message;
    }

    /// <summary>The form of the installation page as user 2 would open it, whose tokens a run of an action brings.</summary>
    private async Task<PostedForm> FormOfUserAsync()
    {
        var page = await _application.CaptureAsync(_portal);
        var client = _portal.CreateClient();
        string action = $$"""{"CODE":"as_user","HANDLER":"{{_application.CaptureUrl}}","NAME":"N","AUTH_USER_ID":2}""";
        await client.CallAsync("bizproc.activity.add", System.Text.Encoding.UTF8.GetBytes(action), PortalRows.Any, TestContext.Current.CancellationToken);
        await _portal.RunAsync(new RunRequest("as_user"), TestContext.Current.CancellationToken);
        return page.With("REFRESH_ID", _application.Forms.Last()["auth[refresh_token]"]);
    }
}
