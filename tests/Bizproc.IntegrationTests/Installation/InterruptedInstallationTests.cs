using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>An installation that has begun is finished even if the caller hangs up, unless the application itself stops.</summary>
public sealed class InterruptedInstallationTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly HeldValues _values = new();
    private readonly TaskCompletionSource<InstallationResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EmulatedPortal? _portal;

    [Fact(Timeout = Patience)]
    public async Task An_installation_goes_on_when_the_caller_hangs_up()
    {
        await using var application = await StartAsync();
        var form = await application.CaptureAsync(_portal!);
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(form.Fields);
        using var patience = new CancellationTokenSource();
        var posting = http.PostAsync(application.InstallUrl, content, patience.Token);
        await _values.Reached.WaitAsync(TestContext.Current.CancellationToken);
        var hungUp = new TaskCompletionSource();
        using var noticing = application.Caller.Register(hungUp.SetResult);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        await hungUp.Task.WaitAsync(TestContext.Current.CancellationToken);
        _values.Release();

        Assert.True((await _result.Task.WaitAsync(TestContext.Current.CancellationToken)).IsComplete);
        Assert.Equal(["letter", "letter_robot"], _portal!.Codes());
    }

    [Fact(Timeout = Patience)]
    public async Task A_portal_is_kept_before_its_actions_are_deployed()
    {
        InstalledPortal kept;
        await using (var application = await StartAsync())
        {
            var posting = application.PostAsync(await application.CaptureAsync(_portal!));
            await _values.Reached.WaitAsync(TestContext.Current.CancellationToken);
            kept = (await application.FindAsync(_portal!))!;
            await application.StopAsync();

            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await posting).Status);
        }

        Assert.Empty(_portal!.Codes());
        await PageInstallationTests.AssertWorksAsync(_portal!, kept);
    }

    [Fact(Timeout = Patience)]
    public async Task Tokens_that_the_proof_used_up_are_stored_although_the_application_stops()
    {
        var portals = new StoppingPortals();
        _portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { OneTimeRefreshTokens = true } }, TestContext.Current.CancellationToken);
        InstalledPortal kept;
        await using (var application = await InstallingApplication.StartAsync(
            _portal,
            services: services => services.AddHttpClient("Bizproc").AddHttpMessageHandler(provider => portals.CreateHandler(provider.GetRequiredService<IHostApplicationLifetime>()))))
        {
            var posting = application.PostAsync(await application.CaptureAsync(_portal));
            await portals.Reached.WaitAsync(TestContext.Current.CancellationToken);
            Assert.Null(await application.FindAsync(_portal));

            await application.StopAsync();

            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await posting).Status);
            kept = (await application.FindAsync(_portal))!;
        }

        await PageInstallationTests.AssertWorksAsync(_portal, kept);
    }

    [Fact(Timeout = Patience)]
    public async Task An_installation_is_stored_while_an_earlier_one_is_deployed()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await InstallingApplication.StartAsync(_portal, services: services => services.AddSingleton<IPortalValues>(_values));
        var first = application.PostAsync(await application.CaptureAsync(_portal));
        await _values.Reached.WaitAsync(TestContext.Current.CancellationToken);
        var kept = (await application.FindAsync(_portal))!;
        _portal.Advance(TimeSpan.FromMinutes(31));

        var second = application.PostAsync(await application.CaptureAsync(_portal));

        await Eventually.TrueAsync(async () => (await application.FindAsync(_portal))!.Tokens != kept.Tokens);
        Assert.False(second.IsCompleted);
        _values.Release();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await first).Status, (await second).Status));
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
    }

    private async Task<InstallingApplication> StartAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        return await InstallingApplication.StartAsync(_portal, page: Show, services: services => services.AddSingleton<IPortalValues>(_values));
    }

    private IResult Show(InstallationResult result)
    {
        _result.SetResult(result);
        return Results.Ok();
    }
}
