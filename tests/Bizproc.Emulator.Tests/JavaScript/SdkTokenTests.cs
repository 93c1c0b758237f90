namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>
/// The official JavaScript SDK renews an expired token at the emulator's own authorisation server (portal: 2.7, 14).
/// </summary>
[Trait("Category", "Slow")]
public sealed class SdkTokenTests
{
    [Fact]
    public async Task An_expired_token_is_renewed_once_and_the_call_repeated_once()
    {
        await using var test = await TestPortal.StartAsync();

        var steps = await SdkSession.RunAsync(test.Portal, ["add", "list"], token: "expired");

        Assert.Equal(["true 1 2", """["js_sum"] 0 1"""], steps.Select(static step => $"{step.Result} {step.Renewed} {step.Requests}"));
        Assert.Single(test.Activities);
    }

    [Fact]
    public async Task Calls_at_the_same_time_are_repeated_once_each()
    {
        await using var test = await TestPortal.StartAsync();

        var many = (await SdkSession.RunAsync(test.Portal, ["many"], token: "expired"))[0];

        // It depends on timing how many of the three calls share one renewal.
        Assert.Equal(("[]", 6), (many.Result, many.Requests));
        Assert.InRange(many.Renewed, 1, 3);
    }

    [Fact]
    public async Task A_token_that_the_sdk_itself_knows_to_be_old_is_renewed_before_the_call()
    {
        await using var test = await TestPortal.StartAsync();

        var step = (await SdkSession.RunAsync(test.Portal, ["list"], token: "expired", expiresIn: -60))[0];

        Assert.Equal(("[]", 1, 1), (step.Result, step.Renewed, step.Requests));
    }

    [Fact]
    public async Task A_token_that_expires_in_the_middle_is_renewed()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.ExpiredToken) { Method = "bizproc.activity.update" });

        var steps = await SdkSession.RunAsync(test.Portal, ["add", "update", "list"]);

        Assert.Equal(["true 0", "true 1", """["js_sum"] 0"""], steps.Select(static step => $"{step.Result} {step.Renewed}"));
    }

    [Fact]
    public async Task A_portal_that_takes_no_token_at_all_is_not_asked_for_ever()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.ExpiredToken) { Times = 100 });

        var step = (await SdkSession.RunAsync(test.Portal, ["list"]))[0];

        Assert.Equal("401 expired_token: The access token provided has expired", step.Refusal);
        Assert.Equal((1, 2), (step.Renewed, step.Requests));
    }

    [Fact]
    public async Task A_wrong_secret_renews_nothing()
    {
        await using var test = await TestPortal.StartAsync();

        var step = (await SdkSession.RunAsync(test.Portal, ["list"], token: "expired", secret: "secret.2"))[0];

        Assert.Contains("Client id and secret do not belong together", step.Refusal, StringComparison.Ordinal);
        Assert.Equal((0, 1), (step.Renewed, step.Requests));
    }
}
