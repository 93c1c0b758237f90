using Bizproc.IntegrationTests.Deployments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Bizproc.IntegrationTests.Startup;

/// <summary>A host that deploys to its portal at startup.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task It_deploys_and_is_healthy()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3));

        await host.Startup;

        Assert.Equal(3, test.Activities.Count);
        Assert.Equal((HealthStatus.Healthy, "in sync"), await HealthAsync(host));
        Assert.Contains(host.Log.Lines, static line => line.Is("Deployed") && line.Text.Contains("3 added.", StringComparison.Ordinal));
        host.AssertSilent();
    }

    [Fact]
    public async Task Plan_only_changes_nothing_and_says_what_it_would_do()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3), static startup => startup.Mode = StartupMode.PlanOnly);

        await host.Startup;

        Assert.Empty(test.Activities);
        Assert.Contains(host.Log.Lines, static line => line.Is("Planned") && line.Text.Contains("3 to add.", StringComparison.Ordinal));
        var (status, reason) = await HealthAsync(host);
        Assert.Equal(HealthStatus.Degraded, status);
        Assert.StartsWith("drifted: ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_it_does_nothing()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3), static startup => startup.Mode = StartupMode.Off);

        await host.Startup;

        Assert.Empty(test.Activities);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
    }

    [Fact]
    public async Task A_portal_that_cannot_be_reached_is_tried_again_until_it_can()
    {
        await using var test = await StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.ResetBefore) { Times = 7 });
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3));

        await host.Startup;

        Assert.Equal(3, test.Activities.Count);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
        var warnings = host.Log.Lines.Where(static line => line.Is("Retrying")).ToArray();
        // Each check makes one attempt.
        Assert.Equal(7, warnings.Length);
        Assert.Contains("tried again in 00:00:05", warnings[0].Text, StringComparison.Ordinal);
        Assert.Contains("tried again in 00:00:20", warnings[2].Text, StringComparison.Ordinal);
        Assert.False(host.IsStopping);
    }

    [Fact]
    public async Task A_portal_that_asks_for_time_is_tried_again_no_sooner()
    {
        await using var test = await StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.Error) { Error = "QUERY_LIMIT_EXCEEDED", Description = "Too many requests", Http = 503, RetryAfter = TimeSpan.FromMinutes(1) });
        test.Portal.AddFault(new PortalFault(FaultKind.Error) { Error = "QUERY_LIMIT_EXCEEDED", Description = "Too many requests", Http = 503, RetryAfter = TimeSpan.FromHours(2) });
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3));

        await host.Startup;

        Assert.Equal(3, test.Activities.Count);
        string[] waits = [.. host.Log.Lines.Where(static line => line.Is("Retrying")).Select(static line => line.Text)];
        Assert.Equal(2, waits.Length);
        Assert.Contains("tried again in 00:01:00", waits[0], StringComparison.Ordinal);

        // Never longer than the longest wait between attempts.
        Assert.Contains("tried again in 00:05:00", waits[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_whose_answer_is_lost_is_tried_again()
    {
        await using var test = await StartAsync();
        await using (var first = await StartedHost.StartAsync(test.Portal.Address, [new DeclaredAction("a")])) await first.Startup;
        // An update without properties needs a separate call, here with two attempts.
        test.Portal.AddFault(new PortalFault(FaultKind.ResetBefore) { Method = "bizproc.activity.update", Times = 2 });
        await using var host = await StartedHost.StartAsync(test.Portal.Address, [new DeclaredAction("a") { Input = null }]);

        await host.Startup;

        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
        Assert.Single(host.Log.Lines, static line => line.Is("Retrying"));
    }

    [Fact]
    public async Task Actions_that_are_added_twice_are_there_once()
    {
        await using var test = await StartAsync();
        ActionDefinition[] actions = DeclaredAction.Many(2);
        await using var host = await StartedHost.StartAsync(test.Portal.Address, [.. actions, .. actions]);

        await host.Startup;

        Assert.Equal(2, test.Activities.Count);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
    }

    [Fact]
    public async Task What_only_a_person_can_mend_is_said_once_with_the_remedy()
    {
        await using var test = await TestPortal.StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3));

        await host.Startup;

        var error = Assert.Single(host.Log.Lines, static line => line.Is("Failed"));
        Assert.Equal(LogLevel.Error, error.Level);
        Assert.Contains("open or install the application again", error.Text, StringComparison.Ordinal);
        var (status, reason) = await HealthAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, status);
        Assert.Contains("Unable to get application by token", reason, StringComparison.Ordinal);
        Assert.Contains("open or install the application again", reason, StringComparison.Ordinal);
        Assert.False(host.IsStopping);
        host.AssertSilent();
    }

    [Fact]
    public async Task An_action_that_fails_makes_it_unhealthy_and_is_named()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(test.Portal.Address, [new DeclaredAction("good"), new DeclaredAction("bad") { Name = "" }]);

        await host.Startup;

        Assert.Single(test.Activities);
        var (status, reason) = await HealthAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, status);
        Assert.Contains("bad", reason, StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, static line => line.Is("Incomplete") && line.Level == LogLevel.Error);
    }

    [Theory]
    [InlineData(OrphanPolicy.Keep, HealthStatus.Healthy)]
    [InlineData(OrphanPolicy.Report, HealthStatus.Degraded)]
    public async Task Orphans_are_drift_where_they_are_to_be_reported(OrphanPolicy policy, HealthStatus expected)
    {
        await using var test = await StartAsync();
        await test.AddAsync("orphan");
        await using var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(1), options: options => options.Orphans = policy);

        await host.Startup;

        Assert.Equal(expected, (await HealthAsync(host)).Status);
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_its_portal()
    {
        await using var test = await StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.Delay) { Delay = TimeSpan.FromHours(1) });
        var host = await StartedHost.StartAsync(test.Portal.Address, DeclaredAction.Many(3));

        await host.DisposeAsync();

        Assert.Empty(test.Activities);
    }

    [Fact]
    public async Task Values_and_tokens_come_from_the_application_where_it_has_them()
    {
        await using var test = await StartAsync();
        await using var host = await StartedHost.StartAsync(
            test.Portal.Address,
            [new DeclaredAction("a") { Slot = "orders" }],
            services: static services => services.AddSingleton<IPortalValues>(new Orders()));

        await host.Startup;

        Assert.Equal("iblock_5", test.Activities[0].GetProperty("DOCUMENT_TYPE")[2].GetString());
    }

    private static async Task<TestPortal> StartAsync()
    {
        var test = await TestPortal.StartAsync();
        StartedHost.Admit(test);
        return test;
    }

    private static async Task<(HealthStatus Status, string Reason)> HealthAsync(StartedHost host)
    {
        var entry = await host.CheckAsync();
        return (entry.Status, entry.Description!);
    }

    private sealed class Orders : IPortalValues
    {
        public ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken) =>
            new(new PortalValues { Slots = new Dictionary<string, int>(StringComparer.Ordinal) { ["orders"] = 5 } });
    }
}
