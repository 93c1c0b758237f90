using System.Globalization;
using Bizproc.IntegrationTests.Deployments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc.IntegrationTests.Startup;

/// <summary>Options are checked before the first request.</summary>
public sealed class OptionsTests
{
    private const string Secret = "my-own-secret-0123456789";

    public static TheoryData<string, Action<BizprocOptions>> Wrong => new()
    {
        { "PublicUrl is missing", static options => options.PublicUrl = null },
        { "refuses every handler", static options => options.PublicUrl = new Uri("http://localhost:5000") },
        { "must not have a query", static options => options.PublicUrl = new Uri("https://app.example.com/?x=1") },
        { "The portal's address has a path", static options => options.Portal = new Uri("https://a.example.com/rest/1/" + Secret) },
        { "AccessToken is empty", static options => options.AccessToken = "" },
        { "The access token contains white space", static options => options.AccessToken = Secret + "\n" },
        { "AccessToken requires Portal", static options => options.Portal = null },
        { "ClientId and ClientSecret must be set together", static options => options.ClientSecret = Secret },
        { "RefreshToken requires ClientId and ClientSecret", static options => options.RefreshToken = Secret },
        { "AuthorizationServer must be", static options => options.AuthorizationServer = new Uri("http://oauth.example.com") },
        { "AuthorizationServer must be", static options => options.AuthorizationServer = new Uri("/oauth", UriKind.Relative) },
        { "AuthorizationServers must be", static options => options.AuthorizationServers.Add(new Uri("http://oauth.example.com")) },
        { "AuthorizationServers is empty", static options => options.AuthorizationServers.Clear() },
        { "PortalScript must be", static options => options.PortalScript = new Uri("http://example.com/bx24.js") },
        { "Bizproc:Calls:MaxConcurrency is 0, but must be at least 1", static options => options.Calls.MaxConcurrency = 0 },
        { "Bizproc:Calls:HandlerTimeout is 00:00:00, but must be above 0", static options => options.Calls.HandlerTimeout = TimeSpan.Zero },
        { "Bizproc:Calls:HandlerTimeout is 10 days, but must be below one day: a whole number is a number of days, so write 00:00:10", static options => options.Calls.HandlerTimeout = TimeSpan.Parse("10", CultureInfo.InvariantCulture) },
        { "Bizproc:Limits:Timeout is 30 days", static options => options.Limits = new PortalLimits { Timeout = TimeSpan.FromDays(30) } },
        { "Bizproc:Limits:MaxDelay is -00:00:01", static options => options.Limits = new PortalLimits { MaxDelay = TimeSpan.FromSeconds(-1) } },
        { "Portal requires BizprocOptions.AccessToken", static options => options.AccessToken = null },
        { "ClientId and ClientSecret are missing", static options => options.Portal = null },
        { "Bizproc:Calls:TimeZone is 'Nowhere/Land', but must be a time zone", static options => options.Calls.TimeZone = "Nowhere/Land" },
        { "Bizproc:Calls:Limits:MaxFields is 0, but must be at least 1", static options => options.Calls.Limits = new FormLimits { MaxFields = 0 } },
        { "Bizproc:MaxDeletedShare is 3, but must be from 0 (delete none) to 1 (delete all)", static options => options.MaxDeletedShare = 3 },
        { "Bizproc:MaxDeletedShare is NaN", static options => options.MaxDeletedShare = double.NaN },
        { "Bizproc:Orphans is 77, but must be Keep, Report or Delete", static options => options.Orphans = (OrphanPolicy)77 },
        { "Bizproc:Calls:OnFailure is 9, but must be EndStep, LeaveWaiting or TryAgain", static options => options.Calls.OnFailure = (HandlerFailure)9 },
        { "Bizproc:Installation:Finish is 9, but must be AllDeployed or PossibleDeployed", static options => options.Installation.Finish = (InstallationFinish)9 },
        { "Bizproc:Calls:MaxBodyTime is 10 days", static options => options.Calls.MaxBodyTime = TimeSpan.FromDays(10) },
        { "Bizproc:Calls:MaxBodyTime is 02:00:00, but must be at most 01:00:00", static options => options.Calls.MaxBodyTime = TimeSpan.FromHours(2) },
        { "PublicUrl must not contain a user or a password", static options => options.PublicUrl = new Uri($"https://me:{Secret}@app.example.com") },
        { "Bizproc:UserId is -1, but must be at least 0", static options => options.UserId = -1 },
        { "Bizproc:Limits:PerSecond is 0, but must be above 0", static options => options.Limits = new PortalLimits { PerSecond = 0 } },
        { "Bizproc:Limits:Burst is -1, but must be at least 0", static options => options.Limits = new PortalLimits { Burst = -1 } },
        { "Bizproc:Limits:MaxAttempts is 0, but must be at least 1", static options => options.Limits = new PortalLimits { MaxAttempts = 0 } },
        { "Bizproc:Calls:Capacity is -5, but must be at least 1", static options => options.Calls.Capacity = -5 },
        { "Bizproc:Calls:Limits:MaxBody is 0, but must be at least 1", static options => options.Calls.Limits = new FormLimits { MaxBody = 0 } },
        { "Bizproc:Calls:Limits:MaxValue is 0, but must be at least 1", static options => options.Calls.Limits = new FormLimits { MaxValue = 0 } },
        { "Bizproc:Calls:Limits:MaxDepth is 0, but must be at least 1", static options => options.Calls.Limits = new FormLimits { MaxDepth = 0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_said_at_startup(string reason, Action<BizprocOptions> change)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartedHost.StartAsync(new Uri("https://a.example.com"), DeclaredAction.Many(1), static startup => startup.Mode = StartupMode.Off, change));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartedHost.StartAsync(
            new Uri("https://a.example.com"),
            DeclaredAction.Many(1),
            options: static options =>
            {
                (options.PublicUrl, options.Portal, options.AccessToken) = (null, null, null);
                options.Calls.HandlerTimeout = TimeSpan.FromDays(10);
                options.Calls.TimeZone = "Berlin";
            }));

        string[] faults = [.. failure.Failures];
        Assert.Equal(4, faults.Length);
        Assert.All(["PublicUrl is missing", "ClientId and ClientSecret are missing", "Bizproc:Calls:HandlerTimeout is 10 days", "Bizproc:Calls:TimeZone is 'Berlin'"], fault => Assert.Contains(fault, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_of_the_startup_is_judged_likewise()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartedHost.StartAsync(
            new Uri("https://a.example.com"), DeclaredAction.Many(1), static startup => (startup.FirstRetryDelay, startup.MaxRetryDelay) = (TimeSpan.FromDays(5), TimeSpan.FromSeconds(-5))));

        Assert.Contains("StartupOptions.FirstRetryDelay is 5 days", failure.Message, StringComparison.Ordinal);
        Assert.Contains("StartupOptions.MaxRetryDelay is -00:00:05", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.Failures.Count());
    }

    [Fact]
    public async Task A_number_and_a_time_of_the_startup_out_of_range_are_said_at_once()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartedHost.StartAsync(
            new Uri("https://a.example.com"), DeclaredAction.Many(1), static startup => (startup.MaxConcurrency, startup.LookTimeout) = (0, TimeSpan.Zero)));

        Assert.Equal(
            ["StartupOptions.LookTimeout is 00:00:00, but must be above 0", "StartupOptions.MaxConcurrency is 0, but must be at least 1"],
            failure.Failures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Borders_of_the_ranges_are_allowed()
    {
        await using var host = await StartedHost.StartAsync(
            new Uri("https://a.example.com"),
            DeclaredAction.Many(1),
            static startup => (startup.Mode, startup.FirstRetryDelay, startup.MaxRetryDelay, startup.MaxConcurrency) = (StartupMode.Off, TimeSpan.Zero, TimeSpan.Zero, 1),
            static options =>
            {
                (options.UserId, options.MaxDeletedShare) = (0, 1);
                options.Limits = new PortalLimits { Burst = 0, PerSecond = 0.01, MaxAttempts = 1, Timeout = Timeout.InfiniteTimeSpan, MaxDelay = TimeSpan.Zero };
                (options.Calls.Capacity, options.Calls.MaxConcurrency, options.Calls.MaxBodyTime) = (1, 1, TimeSpan.FromHours(1));
                options.Calls.Limits = new FormLimits { MaxBody = 1, MaxFields = 1, MaxValue = 1, MaxDepth = 1 };
            });

        Assert.Equal(1, host.Services.GetRequiredService<IOptions<BizprocOptions>>().Value.MaxDeletedShare);
    }

    [Theory]
    [InlineData("https://oauth.bitrix.info", "http://app.example.com", false, "it is http")]
    [InlineData("https://oauth.bitrix.info", "https://192.168.1.5", false, "its host is not on the public internet")]
    [InlineData("https://oauth.bitrix.info", "https://192.168.1.5", true, null)]
    [InlineData("https://oauth.bitrix.info", "https://app.example.com", false, null)]
    [InlineData("http://127.0.0.1:9", "http://127.0.0.1:5000", false, null)]
    public async Task It_is_warned_of_where_portals_install_the_application_too(string server, string publicUrl, bool allowsPrivate, string? reason)
    {
        await using var host = await StartedHost.StartAsync(new Uri("https://unused.invalid"), DeclaredAction.Many(1), static startup => startup.Mode = StartupMode.Off, options =>
        {
            (options.Portal, options.AccessToken) = (null, null);
            (options.ClientId, options.ClientSecret) = ("app", Secret);
            (options.AuthorizationServer, options.PublicUrl, options.AllowPrivatePortals) = (new Uri(server), new Uri(publicUrl), allowsPrivate);
        });

        string[] warnings = [.. host.Log.Lines.Where(static line => line.Is("DoubtfulPublicUrl")).Select(static line => line.Text)];
        if (reason is null) Assert.Empty(warnings);
        else Assert.Contains(reason, Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://portal.invalid", "http://app.example.com", true)]
    [InlineData("https://portal.invalid", "https://192.168.1.5", true)]
    [InlineData("https://portal.invalid", "https://app.example.com", false)]
    [InlineData("http://127.0.0.1:9", "http://127.0.0.1:5000", false)]
    public async Task A_public_url_that_the_portal_cannot_reach_is_warned_of(string portal, string publicUrl, bool isWarned)
    {
        // Switched off, so that no request looks for the portal.
        await using var host = await StartedHost.StartAsync(
            new Uri(portal), DeclaredAction.Many(1), static startup => startup.Mode = StartupMode.Off, options => options.PublicUrl = new Uri(publicUrl));
        await host.Startup;

        Assert.Equal(isWarned, host.Log.Lines.Any(static line => line.Is("DoubtfulPublicUrl")));
    }
}
