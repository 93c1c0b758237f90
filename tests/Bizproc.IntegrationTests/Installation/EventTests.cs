using System.Net;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>Lifecycle events (portal: 8, 8.2).</summary>
public sealed class EventTests : IAsyncLifetime
{
    private EmulatedPortal _portal = null!;
    private InstallingApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        _application = await InstallingApplication.StartAsync(_portal);
        await _portal.InstallAsync(_application.InstallUrl, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_application_without_a_page_is_installed_by_an_event()
    {
        Assert.Equal(["letter", "letter_robot"], _portal.Codes());
        Assert.Equal(2, (await _portal.BindingsAsync()).Length);
        Assert.Equal(_application.Forms.Single()["auth[application_token]"], (await _application.FindAsync(_portal))!.ApplicationToken);
    }

    [Fact]
    public async Task A_complete_installation_is_noted_and_one_that_fails_is_not()
    {
        Assert.True(await _application.FindAsync(_portal) is { Deployed: not null, DeployLease: null });
        var form = _application.Forms.Single().With("event", "ONAPPUPDATE").Without("auth[refresh_token]").Without("auth[access_token]");
        _portal.AddFault(new PortalFault(FaultKind.Status500) { Times = 100 });

        await _application.PostAsync(form);

        Assert.True(await _application.FindAsync(_portal) is { Deployed: null, DeployLease: null });
    }

    [Fact]
    public async Task An_update_brings_back_what_it_removed()
    {
        var before = await _application.FindAsync(_portal);

        await _portal.UpdateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("ONAPPUPDATE", _application.Forms.Last()["event"]);
        Assert.Equal(["letter", "letter_robot"], _portal.Codes());
        Assert.NotEqual(before!.Tokens, (await _application.FindAsync(_portal))!.Tokens);
    }

    [Fact]
    public async Task An_uninstallation_is_the_end()
    {
        await _portal.UninstallAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("ONAPPUNINSTALL", _application.Forms.Last()["event"]);
        Assert.Null(await _application.FindAsync(_portal));
        Assert.Single(_application.Log.Of("Uninstalled"));

        await _portal.InstallAsync(_application.InstallUrl, hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["letter", "letter_robot"], _portal.Codes());
    }

    [Theory]
    [InlineData("ONAPPUPDATE")]
    [InlineData("ONAPPUNINSTALL")]
    public async Task An_event_with_another_application_token_is_forged(string name)
    {
        var kept = await _application.FindAsync(_portal);
        var form = _application.Forms.Single().With("event", name);

        Assert.Equal(HttpStatusCode.Forbidden, (await _application.PostAsync(form.With("auth[application_token]", "0123456789abcdef0123456789abcdef"))).Status);

        Assert.Equal(kept, await _application.FindAsync(_portal));
        Assert.Single(_application.Log.Of("PostRefused"));
        Assert.Equal(HttpStatusCode.OK, (await _application.PostAsync(form)).Status);
        Assert.NotEqual(kept, await _application.FindAsync(_portal));
    }

    [Theory]
    [InlineData("ONAPPUPDATE")]
    [InlineData("ONAPPUNINSTALL")]
    public async Task An_event_of_a_portal_that_is_not_known_is_refused(string name)
    {
        var form = _application.Forms.Single().With("event", name);
        await _application.Store.RemoveAsync(_portal.MemberId, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, (await _application.PostAsync(form)).Status);

        Assert.Empty(await _application.ListAsync());
    }

    [Fact]
    public async Task Without_an_application_token_nobody_can_uninstall()
    {
        var kept = (await _application.FindAsync(_portal))! with { ApplicationToken = null };
        await _application.Store.PutAsync(kept);

        var answer = await _application.PostAsync(_application.Forms.Single().With("event", "ONAPPUNINSTALL"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(kept with { Version = kept.Version + 1 }, await _application.FindAsync(_portal));
        Assert.Contains("never sent its application token", Assert.Single(_application.Log.Of("PostRefused")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_with_tokens_that_prove_nothing_is_refused()
    {
        var kept = await _application.FindAsync(_portal);
        var form = _application.Forms.Single().With("event", "ONAPPUPDATE");

        Assert.Equal(HttpStatusCode.Forbidden, (await _application.PostAsync(form.With("auth[refresh_token]", "0123456789abcdef"))).Status);

        // The application token proves that the portal has removed the actions, so the next start has to ask it.
        Assert.NotNull(kept!.Deployed);
        Assert.Equal(kept with { Deployed = null, Version = kept.Version + 2 }, await _application.FindAsync(_portal));
    }

    [Theory]
    [InlineData("ONAPPUPDATE")]
    [InlineData("ONAPPINSTALL")]
    public async Task An_event_without_tokens_deploys_with_those_that_are_kept(string name)
    {
        var kept = await _application.FindAsync(_portal);
        var form = _application.Forms.Single().With("event", name).Without("auth[refresh_token]").Without("auth[access_token]");
        await _portal.LoseAllAsync();

        Assert.Equal(HttpStatusCode.OK, (await _application.PostAsync(form)).Status);

        // Only the turn to deploy was stored and removed.
        Assert.Equal(kept! with { Version = kept.Version + 2 }, await _application.FindAsync(_portal));
        Assert.Equal(["letter", "letter_robot"], _portal.Codes());
        Assert.Equal(2, (await _portal.BindingsAsync()).Length);
    }

    [Theory]
    [InlineData("ONAPPUPDATE")]
    [InlineData("ONAPPINSTALL")]
    public async Task An_event_without_tokens_is_believed_by_the_application_token_of_a_known_portal_only(string name)
    {
        var form = _application.Forms.Single().With("event", name).Without("auth[refresh_token]");
        await _portal.LoseAllAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await _application.PostAsync(form.Without("auth[application_token]"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _application.PostAsync(form.Without("auth[member_id]"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _application.PostAsync(form.With("auth[application_token]", "0123456789abcdef"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _application.PostAsync(form.With("auth[member_id]", "another-portal"))).Status);
        var silent = (await _application.FindAsync(_portal))! with { ApplicationToken = null };
        await _application.Store.PutAsync(silent);
        Assert.Equal(HttpStatusCode.Forbidden, (await _application.PostAsync(form)).Status);

        Assert.Empty(_portal.Codes());
    }

    [Fact]
    public async Task An_update_is_a_second_installation_by_the_page()
    {
        var page = await _application.CaptureAsync(_portal);
        await _portal.LoseAllAsync();

        Assert.True((await _application.PostAsync(page)).Finishes);
        Assert.Equal(["letter", "letter_robot"], _portal.Codes());
        Assert.Equal(2, (await _portal.BindingsAsync()).Length);

        // The same post must also finish if the portal lost nothing at all.
        Assert.True((await _application.PostAsync(page)).Finishes);
        Assert.Equal(2, (await _portal.BindingsAsync()).Length);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }
}
