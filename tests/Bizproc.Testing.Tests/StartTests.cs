namespace Bizproc.Testing.Tests;

public class StartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("start", "The application did not start: The shop has no shelf")]
    [InlineData("page", "of app.1 failed: the installation page at https://app.1.test/bizproc/install answered 404")]
    [InlineData("page", "such as /bizproc/install. Call MapBizprocInstall")]
    [InlineData("server", "answered 500: System.InvalidOperationException: The cupboard is locked")]
    [InlineData("handlers", "The portal cannot reach the handler of 'raise_deal': https://app.1.test/bizproc/raise_deal answered 404. Call MapBizproc")]
    public async Task A_start_that_fails_says_why(string fault, string reason)
    {
        var failed = await Assert.ThrowsAsync<BizprocTestException>(() =>
            BizprocTestHost.StartAsync<Program>(options: new() { Configuration = { ["Fault"] = fault } }, cancellationToken: Stop));

        Assert.Contains(reason, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_the_portal_refuses_is_named_with_the_page_and_the_log()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.robot.add", Error = "ACCESS_DENIED", Description = "The cupboard is locked", Times = 50 });

        var failed = await Assert.ThrowsAsync<BizprocTestException>(() => BizprocTestHost.StartAsync<Program>(portal, cancellationToken: Stop));

        Assert.StartsWith("The portal does not have ", failed.Message, StringComparison.Ordinal);
        Assert.Contains("The cupboard is locked", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_installation_the_portal_has_no_actions()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(options: new() { Installation = TestInstallation.None }, cancellationToken: Stop);

        Assert.Equal(0, app.Portal.ReadState().GetProperty("activities").GetArrayLength());
    }

    public static TheoryData<BizprocTestOptions, string> WrongOptions => new()
    {
        { new() { Application = "" }, "BizprocTestOptions.Application is ''" },
        { new() { Application = "my app" }, "Use a client id such as app.1, or set PublicUrl as well" },
        { new() { RunTimeout = TimeSpan.FromSeconds(-1) }, "BizprocTestOptions.RunTimeout is -00:00:01, but must be more than zero" },
        { new() { StartTimeout = TimeSpan.Zero }, "BizprocTestOptions.StartTimeout is 00:00:00, but must be more than zero" },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public async Task An_option_that_cannot_be_used_is_named(BizprocTestOptions options, string reason)
    {
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => BizprocTestHost.StartAsync<Program>(options: options, cancellationToken: Stop));

        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_takes_too_long_names_the_option()
    {
        var late = await Assert.ThrowsAsync<BizprocTestException>(() =>
            BizprocTestHost.StartAsync<Program>(options: new() { StartTimeout = TimeSpan.FromTicks(1) }, cancellationToken: Stop));

        Assert.StartsWith("The application did not start: it took more than StartTimeout, 00:00:00.0000001", late.Message, StringComparison.Ordinal);
    }
}
