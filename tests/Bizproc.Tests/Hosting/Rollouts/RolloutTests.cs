using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>All portals are brought in line with a release, each once, by all processes that share a store.</summary>
public sealed class RolloutTests
{
    [Fact]
    public async Task Three_instances_deploy_to_each_portal_exactly_once()
    {
        const int Count = 300;
        await using var scene = await RolloutScene.CreateAsync(Count);
        scene.Portals.Before = static (_, stop) => Task.Delay(5, stop);

        var instances = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.StartAsync()));
        foreach (var instance in instances) await instance.Rollout.WithinLimitAsync();

        Assert.Equal(Count, scene.Portals.All.Count());
        Assert.All(scene.Portals.All, static portal => Assert.Equal((1, 1), (portal.Looks, portal.Changes)));
        Assert.All(await scene.ReadAsync(), static portal => Assert.True(portal is { Deployed: not null, DeployLease: null }));
        foreach (var instance in instances)
        {
            Assert.NotEmpty(instance.Log.Of("Deployed"));
            Assert.Equal("The rollout has ended: 300 of 300 portals are in line, 0 failed, 0 differ", Assert.Single(instance.Log.Of("RolledOut")));
            Assert.Equal("in sync", (await instance.CheckAsync()).Description);
        }
    }

    [Fact]
    public async Task Portals_of_an_instance_that_dies_are_taken_over_and_no_other_is_asked_twice()
    {
        const int Count = 100;
        const int Interrupted = 8;
        await using var scene = await RolloutScene.CreateAsync(Count);
        var store = new MortalStore(scene.Store);
        int asked = 0;
        var dying = await scene.StartAsync(
            startup: static options => options.MaxConcurrency = Interrupted,
            store: store,
            before: async stop =>
            {
                if (Interlocked.Increment(ref asked) > 20) await Task.Delay(Timeout.Infinite, stop);
            });
        await Eventually.TrueAsync(() => Volatile.Read(ref asked) >= 20 + Interrupted);
        store.Kill();
        await dying.StopAsync();
        Assert.Equal(Interrupted, (await scene.ReadAsync()).Count(static portal => portal.DeployLease is not null));

        var other = await scene.StartAsync(time: new FastTime(speed: 60));
        await other.Rollout.WithinLimitAsync();

        Assert.All(await scene.ReadAsync(), static portal => Assert.True(portal is { Deployed: not null, DeployLease: null }));
        Assert.Equal(Count, scene.Portals.Changes);
        Assert.InRange(scene.Portals.Looks, Count, Count + Interrupted);
    }

    [Fact]
    public async Task An_instance_that_works_for_long_keeps_its_portal()
    {
        await using var scene = await RolloutScene.CreateAsync(1);
        var held = new TaskCompletionSource();
        var slow = await scene.StartAsync(time: new FastTime(speed: 60), startup: static options => options.LookTimeout = TimeSpan.FromHours(2), before: stop => held.Task.WaitAsync(stop));
        await Eventually.TrueAsync(async () => (await scene.ReadAsync())[0].DeployLease is not null);
        var other = await scene.StartAsync(time: new FastTime(speed: 60));

        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Equal(0, scene.Portals.Looks);
        held.SetResult();
        await slow.Rollout.WithinLimitAsync();
        await other.Rollout.WithinLimitAsync();

        Assert.Equal(1, scene.Portals.Looks);
        Assert.Empty(other.Log.Of("Deployed"));
    }

    [Fact]
    public async Task An_instance_that_stops_gives_its_portals_back_at_once()
    {
        await using var scene = await RolloutScene.CreateAsync(20);
        var stopping = await scene.StartAsync(before: static stop => Task.Delay(Timeout.Infinite, stop));
        await Eventually.TrueAsync(async () => (await scene.ReadAsync()).All(static portal => portal.DeployLease is not null));

        await stopping.StopAsync();
        var next = await scene.StartAsync();
        await next.Rollout.WithinLimitAsync();

        Assert.Equal(20, scene.Portals.Changes);
    }

    [Fact]
    public async Task Portals_that_never_answer_delay_no_other_and_wait_for_another_attempt()
    {
        await using var scene = await RolloutScene.CreateAsync(100);
        scene.Portals.Before = static (host, stop) => host.Length == "p0.example.com".Length ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask;
        var instance = await scene.StartAsync(startup: static options => (options.MaxConcurrency, options.LookTimeout) = (4, TimeSpan.FromSeconds(0.2)));

        await Eventually.TrueAsync(async () => (await instance.CheckAsync()).Description!.EndsWith("; 90 of 100 portals are in line, 10 wait for another attempt", StringComparison.Ordinal));

        Assert.Equal(HealthStatus.Unhealthy, (await instance.CheckAsync()).Status);
        Assert.False(instance.Rollout.IsCompleted);
        Assert.Equal(90, (await scene.ReadAsync()).Count(static portal => portal is { Deployed: not null, DeployLease: null }));
    }

    [Fact]
    public async Task A_portal_that_was_removed_leaves_the_line()
    {
        await using var scene = await RolloutScene.CreateAsync(2);
        scene.Portals.Before = static (host, _) => host == "p0.example.com" ? throw new HttpRequestException("no route") : Task.CompletedTask;
        var instance = await scene.StartAsync(time: new FastTime(speed: 10));
        await Eventually.TrueAsync(() => instance.Log.Of("Retrying").Count > 0);

        await scene.Store.RemoveAsync("member0", TestContext.Current.CancellationToken);
        await instance.Rollout.WithinLimitAsync();

        Assert.Equal("The rollout has ended: 1 of 1 portals are in line, 0 failed, 0 differ", Assert.Single(instance.Log.Of("RolledOut")));
        Assert.Equal("in sync", (await instance.CheckAsync()).Description);
    }

    [Fact]
    public async Task A_release_in_the_middle_of_another_one_reaches_all_portals_and_the_older_one_leaves_them_alone()
    {
        await using var scene = await RolloutScene.CreateAsync(60);
        scene.Portals.Before = static (_, stop) => Task.Delay(20, stop);
        var old = await scene.StartAsync("1.0", static options => options.MaxConcurrency = 4);
        await Eventually.TrueAsync(() => scene.Portals.Changes >= 10);

        var next = await scene.StartAsync("2.0", static options => options.MaxConcurrency = 8, new FastTime(speed: 5));
        await next.Rollout.WithinLimitAsync();
        await old.Rollout.WithinLimitAsync();

        Assert.All(scene.Portals.All, static portal => Assert.Equal("2.0", portal.Name));
        Assert.All(await scene.ReadAsync(), static portal => Assert.StartsWith("2.0:", portal.Deployed, StringComparison.Ordinal));
        Assert.Single(old.Log.Of("LeftAlone"));

        int looks = scene.Portals.Looks;
        var restarted = await scene.StartAsync("1.0");
        await restarted.Rollout.WithinLimitAsync();
        Assert.Equal(looks, scene.Portals.Looks);
        Assert.Contains("60 portals have a newer version", Assert.Single(restarted.Log.Of("LeftAlone")), StringComparison.Ordinal);
        Assert.Equal("drifted: portals have a newer version of the application, and are left alone; 0 of 60 portals are in line, 60 have a newer version", (await restarted.CheckAsync()).Description);
    }

    [Fact]
    public async Task An_older_version_that_looks_again_replaces_the_newer_one()
    {
        await using var scene = await RolloutScene.CreateAsync(5);
        await (await scene.StartAsync("2.0")).Rollout.WithinLimitAsync();

        await (await scene.StartAsync("1.0", static options => options.LooksAgain = true)).Rollout.WithinLimitAsync();

        Assert.All(scene.Portals.All, static portal => Assert.Equal("1.0", portal.Name));
        Assert.All(await scene.ReadAsync(), static portal => Assert.StartsWith("1.0:", portal.Deployed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, false, 20)]
    [InlineData(true, false, 40)]
    [InlineData(null, true, 40)]
    [InlineData(false, true, 20)]
    public async Task A_restart_asks_portals_in_line_only_if_it_looks_again_or_the_application_chooses_their_actions(bool? looksAgain, bool hasSelector, int looks)
    {
        await using var scene = await RolloutScene.CreateAsync(20);
        await (await StartAsync(null)).Rollout.WithinLimitAsync();

        var restarted = await StartAsync(looksAgain);
        await restarted.Rollout.WithinLimitAsync();

        Assert.Equal((looks, 20), (scene.Portals.Looks, scene.Portals.Changes));
        Assert.Equal("in sync", (await restarted.CheckAsync()).Description);

        Task<RolloutInstance> StartAsync(bool? looks) => scene.StartAsync(
            startup: options => options.LooksAgain = looks,
            services: services =>
            {
                if (hasSelector) services.AddSingleton<IActionSelector>(new ChoosesAll());
            });
    }

    [Fact]
    public async Task A_plan_changes_nothing_and_notes_nothing()
    {
        await using var scene = await RolloutScene.CreateAsync(10);
        var before = await scene.ReadAsync();

        var instance = await scene.StartAsync(startup: static options => options.Mode = StartupMode.PlanOnly);
        await instance.Rollout.WithinLimitAsync();

        Assert.Equal((10, 0), (scene.Portals.Looks, scene.Portals.Changes));
        Assert.Equal(before.ToHashSet(), await scene.ReadAsync());
        Assert.EndsWith("; 0 of 10 portals are in line, 10 differ", (await instance.CheckAsync()).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_progress_is_logged_and_measured()
    {
        await using var scene = await RolloutScene.CreateAsync(40);
        scene.Portals.Before = static (host, stop) => host == "p7.example.com" ? Task.Delay(Timeout.Infinite, stop) : Task.Delay(100, stop);
        var instance = await scene.StartAsync(time: new FastTime(speed: 30), startup: static options => options.MaxConcurrency = 4);
        var measured = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => measured[tags[0].Value!.ToString()!] = value);
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "bizproc.rollout.portals") listener.EnableMeasurementEvents(instrument);
        };
        listener.Start();

        await Eventually.TrueAsync(() => instance.Log.Of("RollingOut").Any(static line => line.Contains("39 of 40 portals are in line, 1 wait for another attempt", StringComparison.Ordinal)));
        listener.RecordObservableInstruments();

        Assert.Equal("Checking 40 of 40 portals; the others are in line with this release, or have a newer version", Assert.Single(instance.Log.Of("Looking")));
        // Other tests of this process are measured as well.
        Assert.True(measured["done"] >= 39 && measured["waiting"] >= 1 && measured.ContainsKey("failed"));
    }

    private sealed class ChoosesAll : IActionSelector
    {
        public ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken) => default;
    }
}
