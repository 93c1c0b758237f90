using Bizproc.Emulator;
using Bizproc.IntegrationTests.Deployments;
using Bizproc.IntegrationTests.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Triggers;

/// <summary>The way of a trigger from its class to the portal, and its execution.</summary>
public sealed class TriggerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_declared_trigger_is_deployed_and_executed()
    {
        await using var deployer = await Deployer.StartAsync();
        var portal = deployer.Client();

        var report = await DeployAsync(deployer, [], [DocumentSigned.Definition]);

        report.ThrowIfIncomplete();
        Assert.Equal($"{deployer.Test.Portal.Address}{Environment.NewLine}  + added        trigger   document_signed{Environment.NewLine}1 added.", report.ToString());
        Assert.Equal([new PortalTrigger("document_signed", "Document was signed")], await portal.ListTriggersAsync(Cancellation));

        await DocumentSigned.ExecuteAsync(portal, CrmOwnerType.Deal, 7, Cancellation);
        await DocumentSigned.ExecuteAsync(portal, new DocumentId("crm", @"Bitrix\Crm\Integration\BizProc\Document\Dynamic", "DYNAMIC_130_8"), Cancellation);

        Assert.Equal(
            [("app.1", "document_signed", 2L, 7L, 1), ("app.1", "document_signed", 130L, 8L, 1)],
            deployer.Test.Portal.ExecutedTriggers.Select(static one => (one.Application, one.Code, one.OwnerTypeId, one.OwnerId, one.User)));
        Assert.Equal(2, deployer.Test.Portal.Requests.Count(static request => request is { Method: "crm.automation.trigger.execute", Status: RequestStatus.BuiltIn }));

        await DocumentSigned.DeleteAsync(portal, Cancellation);
        Assert.Empty(await portal.ListTriggersAsync(Cancellation));
        await DocumentSigned.UpdateAsync(portal, Cancellation);
        Assert.Single(await portal.ListTriggersAsync(Cancellation));
    }

    [Fact]
    public void The_registry_lists_the_triggers_of_the_assembly() => Assert.Equal([DocumentSigned.Definition], BizprocActions.Triggers);

    [Fact]
    public async Task A_refused_execution_says_why()
    {
        await using var deployer = await Deployer.StartAsync();

        var refusal = await Assert.ThrowsAsync<PortalException>(() => DocumentSigned.ExecuteAsync(deployer.Client(), CrmOwnerType.Deal, 7, Cancellation));
        Assert.Contains("Trigger with code document_signed is not registered.", refusal.Message, StringComparison.Ordinal);

        await Assert.ThrowsAsync<PortalAdministratorException>(() => DocumentSigned.ExecuteAsync(deployer.Client(token: "user"), CrmOwnerType.Deal, 7, Cancellation));
    }

    [Fact]
    public async Task An_execution_whose_answer_is_lost_is_not_repeated_and_a_registration_is()
    {
        await using var deployer = await Deployer.StartAsync();
        await DocumentSigned.UpdateAsync(deployer.Client(), Cancellation);
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "crm.automation.trigger.execute", Times = 1 });
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "crm.automation.trigger.add", Times = 1 });

        await Assert.ThrowsAnyAsync<Exception>(() => DocumentSigned.ExecuteAsync(deployer.Client(), CrmOwnerType.Deal, 7, Cancellation));
        await DocumentSigned.UpdateAsync(deployer.Client(), Cancellation);

        Assert.Single(deployer.Test.Portal.ExecutedTriggers);
    }

    [Fact]
    public async Task Drift_is_seen_by_name_and_deployments_send_nothing_twice()
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(2);
        TriggerDefinition[] triggers = [new("action.0", "A trigger may have the code of an action"), new("b", "B")];
        (await DeployAsync(deployer, actions, triggers)).ThrowIfIncomplete();
        _ = deployer.Requests;

        Assert.True((await PlanAsync(deployer, actions, triggers)).IsUpToDate);
        Assert.Equal(["batch"], deployer.Requests);

        await deployer.Client().AddTriggerAsync(new TriggerDefinition("b", "Renamed by hand"), Cancellation);
        await deployer.Client().DeleteTriggerAsync("action.0", Cancellation);
        var plan = await PlanAsync(deployer, actions, triggers);

        Assert.Equal([("action.0", PlannedChange.Add), ("b", PlannedChange.Update)], plan.Actions.Where(IsTrigger).Select(static one => (one.Code, one.Change)));
        Assert.Contains("  ~ update       trigger   b", plan.ToString(), StringComparison.Ordinal);
        (await plan.ApplyAsync(Cancellation)).ThrowIfIncomplete();
        Assert.Equal(triggers.Select(static one => one.Name).Order(StringComparer.Ordinal), (await deployer.Client().ListTriggersAsync(Cancellation)).Select(static one => one.Name).Order(StringComparer.Ordinal));
        await deployer.AssertHasAsync(actions);
    }

    [Theory]
    [InlineData(OrphanPolicy.Keep, "a b c", true)]
    [InlineData(OrphanPolicy.Report, "a b c", true)]
    [InlineData(OrphanPolicy.Delete, "a c", true)]
    [InlineData(OrphanPolicy.Delete, "c", false)]
    public async Task Orphans_are_handled_like_those_of_actions(OrphanPolicy policy, string expected, bool hasTriggers)
    {
        await using var deployer = await Deployer.StartAsync();
        var actions = DeclaredAction.Many(1);
        await DeployAsync(deployer, actions, [new("a", "A"), new("b", "B")]);
        await deployer.Client().AddTriggerAsync(new TriggerDefinition("c", "Made by hand"), Cancellation);
        var options = new DeploymentOptions { Orphans = policy };

        var report = await DeployAsync(deployer, actions, hasTriggers ? [new("a", "A")] : [], options);

        report.ThrowIfIncomplete();
        Assert.Equal(expected, string.Join(' ', (await deployer.Client().ListTriggersAsync(Cancellation)).Select(static one => one.Code)));
        await deployer.AssertHasAsync(actions);
        Assert.True((await PlanAsync(deployer, actions, hasTriggers ? [new("a", "A")] : [], options)).IsUpToDate);
    }

    [Fact]
    public async Task A_trigger_that_existed_becomes_one_of_the_deployments()
    {
        await using var deployer = await Deployer.StartAsync();
        await deployer.Client().AddTriggerAsync(new TriggerDefinition("a", "A"), Cancellation);

        var report = await DeployAsync(deployer, [], [new("a", "A")]);
        Assert.Equal(DeploymentOutcome.Updated, Assert.Single(report.Actions).Outcome);

        await DeployAsync(deployer, DeclaredAction.Many(1), [], new DeploymentOptions { Orphans = OrphanPolicy.Delete });
        Assert.Empty(await deployer.Client().ListTriggersAsync(Cancellation));
    }

    [Theory]
    [InlineData("insufficient_scope", "The request requires higher privileges than provided by the access token", 401, "permission crm", DeploymentOutcome.Failed)]
    [InlineData("", "Access denied.", 400, "access to the CRM", DeploymentOutcome.Failed)]
    [InlineData("ERROR_METHOD_NOT_FOUND", "Method not found!", 404, "IActionSelector", DeploymentOutcome.NotOffered)]
    public async Task Without_CRM_the_triggers_alone_are_left_out(string error, string description, int http, string remedy, DeploymentOutcome expected)
    {
        await using var deployer = await Deployer.StartAsync();
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "crm.automation.trigger.list", Error = error, Description = description, Http = http, Times = 100 });
        var actions = DeclaredAction.Many(2);

        var report = await DeployAsync(deployer, actions, [DocumentSigned.Definition]);

        Assert.Equal([DeploymentOutcome.Added, DeploymentOutcome.Added, expected], report.Actions.Select(static one => one.Outcome));
        Assert.Contains(remedy, report.Actions[2].Remedy, StringComparison.Ordinal);
        await deployer.AssertHasAsync(actions);
    }

    [Fact]
    public async Task A_refused_trigger_does_not_stop_the_others()
    {
        await using var deployer = await Deployer.StartAsync();

        var report = await DeployAsync(deployer, DeclaredAction.Many(1), [new("a b", "Wrong"), new("c", "C"), new("c", "Twice")]);

        Assert.Equal(
            [DeploymentOutcome.Added, DeploymentOutcome.Failed, DeploymentOutcome.Added, DeploymentOutcome.Failed],
            report.Actions.Select(static one => one.Outcome));
        Assert.Contains("Wrong trigger code!", report.Actions[1].Reason, StringComparison.Ordinal);
        Assert.Contains("another trigger", report.Actions[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selector_leaves_out_or_removes_a_trigger()
    {
        await using var deployer = await Deployer.StartAsync();
        TriggerDefinition[] triggers = [new("a", "A"), new("b", "B")];
        await DeployAsync(deployer, [], triggers);

        await DeployAsync(deployer, [], triggers, new DeploymentOptions { Selector = new Choosing(ActionChoice.Leave) });
        Assert.Equal(2, (await deployer.Client().ListTriggersAsync(Cancellation)).Length);

        var report = await DeployAsync(deployer, [], triggers, new DeploymentOptions { Selector = new Choosing(ActionChoice.Remove) });
        Assert.Equal([DeploymentOutcome.Deleted, DeploymentOutcome.Unchanged], report.Actions.Select(static one => one.Outcome));
        Assert.Equal("b", Assert.Single(await deployer.Client().ListTriggersAsync(Cancellation)).Code);
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_looking()
    {
        await using var deployer = await Deployer.StartAsync();
        await DeployAsync(deployer, DeclaredAction.Many(1), [new("a", "A"), new("gone", "Gone")]);
        var plan = await PlanAsync(deployer, DeclaredAction.Many(1), [new("a", "Renamed"), new("new", "New")], new DeploymentOptions { Orphans = OrphanPolicy.Delete });
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.ResetAfter) { Method = "batch", Times = 1 });

        var report = await plan.ApplyAsync(Cancellation);

        report.ThrowIfIncomplete();
        Assert.Equal("a Renamed, new New", string.Join(", ", (await deployer.Client().ListTriggersAsync(Cancellation)).Select(static one => $"{one.Code} {one.Name}")));
    }

    [Fact]
    public async Task A_host_deploys_them_at_its_start()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddToken(StartedHost.Token);
        await using var host = await StartedHost.StartAsync(
            test.Portal.Address, DeclaredAction.Many(1), services: static services => services.AddSingleton(DocumentSigned.Definition));

        await host.Startup;

        Assert.Equal("document_signed", test.Portal.ReadState().GetProperty("triggers")[0].GetProperty("CODE").GetString());
    }

    [Fact]
    public void Two_triggers_with_one_code_cannot_be_added()
    {
        var builder = new ServiceCollection().AddBizproc(static _ => { }).AddTriggers([DocumentSigned.Definition]).AddTriggers([DocumentSigned.Definition]);

        var failure = Assert.Throws<InvalidOperationException>(() => builder.AddTriggers([new TriggerDefinition("document_signed", "Other")]));
        Assert.Contains("'Document was signed' and 'Other'", failure.Message, StringComparison.Ordinal);
        Assert.Single(builder.Services, static service => service.ServiceType == typeof(TriggerDefinition));
    }

    private static bool IsTrigger(PlannedAction planned) => planned.Kind == ActionKind.Trigger;

    private static Task<DeploymentPlan> PlanAsync(Deployer deployer, ActionDefinition[] actions, TriggerDefinition[] triggers, DeploymentOptions? options = null) =>
        BizprocDeployment.PlanAsync(actions, triggers, deployer.Client(), options, Cancellation);

    private static Task<DeploymentReport> DeployAsync(Deployer deployer, ActionDefinition[] actions, TriggerDefinition[] triggers, DeploymentOptions? options = null) =>
        BizprocDeployment.DeployAsync(actions, triggers, deployer.Client(), options, Cancellation);

    private sealed class Choosing(ActionChoice choice) : IActionSelector
    {
        public ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken)
        {
            selection[selection.Triggers[0]] = choice;
            return ValueTask.CompletedTask;
        }
    }
}
