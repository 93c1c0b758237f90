using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>Genuine installations that fail nevertheless: the page says why, and does not finish.</summary>
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
        Assert.Single(_application.Log.Of("NotInstalled"));
        Assert.NotNull(await _application.FindAsync(_portal));
    }

    [Fact]
    public async Task An_installation_finishes_without_what_is_refused_where_that_is_wanted()
    {
        await using var application = await InstallingApplication.StartAsync(_portal, static options => options.Installation.Finish = InstallationFinish.PossibleDeployed);
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.robot.add", Error = "ERROR_ODD", Description = "odd" });

        var answer = await application.PostAsync(await application.CaptureAsync(_portal));

        Assert.True(answer.Finishes);
        Assert.Contains("The application is installed, but some of its actions are missing", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>letter_robot</strong> (robot) failed: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("ERROR_ODD", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Open the application again.", answer.Text, StringComparison.Ordinal);
        Assert.Single(application.Log.Of("InstalledInPart"));
    }

    [Theory]
    [InlineData(InstallationFinish.AllDeployed, "False False letter_robot")]
    [InlineData(InstallationFinish.PossibleDeployed, "False True letter_robot")]
    public async Task A_page_of_the_applications_own_knows_what_is_missing(InstallationFinish finish, string expected)
    {
        await using var application = await InstallingApplication.StartAsync(
            _portal,
            options => options.Installation.Finish = finish,
            static result => Results.Text($"{result.IsComplete} {result.IsFinished} {string.Join(' ', result.Missing.Select(static action => action.Code))}"));
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.robot.add", Error = "ERROR_ODD" });

        Assert.Equal(expected, (await application.PostAsync(await application.CaptureAsync(_portal))).Text);
    }

    [Fact]
    public async Task An_installation_without_any_action_never_finishes()
    {
        await using var application = await InstallingApplication.StartAsync(_portal, static options => options.Installation.Finish = InstallationFinish.PossibleDeployed);
        foreach (string method in (string[])["bizproc.robot.add", "bizproc.activity.add"])
            _portal.AddFault(new PortalFault(FaultKind.Error) { Method = method, Error = "ERROR_ODD" });

        Assert.False((await application.PostAsync(await application.CaptureAsync(_portal))).Finishes);
    }

    [Fact]
    public async Task A_portal_that_is_not_reached_is_said_without_a_word_of_the_network()
    {
        var http = new Failing();
        await using var application = await InstallingApplication.StartAsync(
            _portal, services: services => services.AddHttpClient("Bizproc").AddHttpMessageHandler(() => http));
        var form = await application.CaptureAsync(_portal);

        // In the first round the portal fails before anything is stored, in the next rounds afterwards.
        foreach (int after in (int[])[0, 1, 2])
        {
            http.LetThrough(after);
            var answer = await application.PostAsync(form);

            Assert.False(answer.Finishes);
            Assert.DoesNotContain("refused", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("10.0.0.7", answer.Text, StringComparison.Ordinal);
            Assert.Contains("could not be reached", answer.Text, StringComparison.Ordinal);
        }

        Assert.All(application.Log.Of("InstallationFailed"), static line => Assert.Contains("10.0.0.7", line, StringComparison.Ordinal));
        Assert.NotEmpty(application.Log.Of("InstallationFailed"));
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
        Assert.Single(_application.Log.Of("NoProof"));
    }

    [Fact]
    public async Task A_wrong_secret_of_the_application_is_said_to_whoever_runs_it()
    {
        await using var wrong = await InstallingApplication.StartAsync(_portal, static options => options.ClientSecret = "not-the-secret");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await wrong.PostAsync(await wrong.CaptureAsync(_portal))).Status);

        Assert.Single(wrong.Log.Of("WrongCredentials"));
    }

    [Fact]
    public async Task An_event_whose_deployment_fails_is_accepted_all_the_same()
    {
        var form = await _application.CaptureAsync(_portal, hasPage: false);
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.robot.add", Error = "ERROR_ODD" });

        Assert.Equal(HttpStatusCode.OK, (await _application.PostAsync(form)).Status);

        Assert.Single(_application.Log.Of("NotInstalled"));
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

    /// <summary>Lets all requests to the authorisation server through, but only a set number of requests to the portal.</summary>
    private sealed class Failing : DelegatingHandler
    {
        private int _left;

        public void LetThrough(int requests) => _left = requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal) || Interlocked.Decrement(ref _left) >= 0
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("Connection refused (10.0.0.7:9)");
    }

    /// <summary>The form of the installation page as user 2 would open it, with the tokens from a run of an action.</summary>
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
