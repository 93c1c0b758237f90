[assembly: Bizproc.BizprocIgnoreActions("DocumentApp")]
[assembly: Bizproc.BizprocIgnoreActions("Bizproc.TestSupport")]

namespace Bizproc.IntegrationTests.RoundTrips;

/// <summary>All actions of this assembly at once. Some share a code, because they are versions of one action.</summary>
public sealed class RegistryTests
{
    private static IEnumerable<string> Updates => BizprocActions.All.Select(static action => action.GetMethod(ActionCommand.Update));

    [Fact]
    public void The_registry_has_the_activities_and_robots_of_this_assembly_alone_where_the_other_is_ignored()
    {
        string[] codes = [.. BizprocActions.All.Select(static action => action.ToString())];

        Assert.Equal(2, codes.Count(static code => code is "activity order"));
        Assert.Single(codes, static code => code is "activity notice");
        Assert.Single(codes, static code => code is "robot notice_robot");
        Assert.DoesNotContain("activity create_document", codes);
    }

    [Fact]
    public async Task One_call_updates_every_action()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (var action in BizprocActions.All.DistinctBy(static action => action.Code))
        {
            await portal.AddAsync(action.Code, kind: action.Kind == ActionKind.Robot ? "robot" : "activity");
        }

        using var requests = new RequestRecorder();
        using var http = new HttpClient(requests);
        await BizprocActions.UpdateAllAsync(RoundTrip.ClientOf(portal, http), TestContext.Current.CancellationToken);

        Assert.Equal([.. Updates, .. BizprocActions.Triggers.Select(static _ => "crm.automation.trigger.add")], requests.Methods);
        Assert.All(portal.Activities, static row => Assert.NotEqual("""{"*":"N"}""", row.GetProperty("NAME").GetRawText()));
    }

    [Fact]
    public async Task Refused_actions_do_not_stop_the_others_and_each_is_named()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddAsync("notice_robot", kind: "robot");

        var failure = await Assert.ThrowsAsync<AggregateException>(
            () => BizprocActions.UpdateAllAsync(RoundTrip.ClientOf(portal), TestContext.Current.CancellationToken));

        Assert.Equal(
            BizprocActions.All.Select(static action => action.Code).Where(static code => code is not "notice_robot"),
            failure.InnerExceptions.Select(static refusal => Assert.IsType<PortalException>(refusal).Code));
        Assert.Equal("""{"*":"Notice of a rule"}""", Assert.Single(portal.Activities).GetProperty("NAME").GetRawText());
    }

    [Fact]
    public async Task A_token_that_the_portal_does_not_accept_ends_it_at_once()
    {
        await using var portal = await TestPortal.StartAsync();
        using var requests = new RequestRecorder();
        using var http = new HttpClient(requests);
        var options = new PortalOptions
        {
            Portal = portal.Portal.Address,
            AccessToken = "user",
            PublicUrl = new Uri("https://app.example.com"),
        };

        await Assert.ThrowsAsync<PortalAdministratorException>(
            () => BizprocActions.UpdateAllAsync(new PortalClient(http, options), TestContext.Current.CancellationToken));

        Assert.Single(requests.Methods);
    }
}
