using System.Text;
using Bizproc.Actions;
using Bizproc.Compatibility;
using Bizproc.Deployment.Breaking;
using Bizproc.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Bizproc.Tests.Deployment;

/// <summary>Deployments of changes by which saved workflows lose something, compared with the baseline in the assembly of the actions.</summary>
public sealed class BreakingChangeTests
{
    private const string Before = """{"sum":{"NAME":"Sum","TYPE":"int"} }""";
    private const string Now = """{"total":{"NAME":"Total","TYPE":"int"} }""";
    private const string Happened = "Property 'sum' of 'a' is gone";
    private const string Text = Happened + ": saved steps lose the value that customers entered; put [BizprocFormerKey(\"sum\")] on the property that was renamed, or keep it, and mark it [Obsolete]";

    private static readonly string s_baseline = Declare("a", "activity");

    private readonly FakeLogCollector _log = new();
    private int _opened;

    [Fact]
    public async Task A_change_is_sent_with_one_warning_for_all_portals()
    {
        var guard = CreateGuard(BreakingChangePolicy.Warn, Changed(s_baseline));
        foreach (var portal in new[] { await DeployedAsync(), await DeployedAsync(), await DeployedAsync() })
        {
            var report = await DeployAsync(portal, guard, Changed(s_baseline));

            Assert.Equal((DeploymentOutcome.Updated, ActionFields.Properties), (report.Actions[0].Outcome, report.Actions[0].Fields));
        }

        var warning = Assert.Single(_log.GetSnapshot());
        Assert.Equal((LogLevel.Warning, 118, $"This release brings a change to portals by which customers lose something: {Text}"), (warning.Level, warning.Id.Id, warning.Message));
        Assert.Equal(1, _opened);
    }

    [Fact]
    public async Task A_refused_change_leaves_the_portal_as_it_is_and_says_why()
    {
        var portal = await DeployedAsync();
        var other = PlainAction.Create("b");

        var report = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, Changed(s_baseline), other), Changed(s_baseline), other);
        var again = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, Changed(s_baseline), other), Changed(s_baseline), other);
        var accepted = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Accept, Changed(s_baseline), other), Changed(s_baseline), other);

        Assert.False(report.IsComplete);
        Assert.False(again.IsComplete);
        Assert.Equal([DeploymentOutcome.Failed, DeploymentOutcome.Added], report.Actions.Select(static action => action.Outcome));
        var refused = report.Actions[0];
        Assert.Equal($"{Happened}: saved steps lose the value that customers entered", refused.Reason);
        Assert.Equal("Put [BizprocFormerKey(\"sum\")] on the property that was renamed, or keep it, and mark it [Obsolete]. To accept it, write the baseline again with bizproc baseline, or set BizprocOptions.BreakingChanges to Accept.", refused.Remedy);
        Assert.Equal(DeploymentOutcome.Updated, accepted.Actions[0].Outcome);
        Assert.Empty(_log.GetSnapshot());
    }

    [Theory]
    [InlineData(BreakingChangePolicy.Warn, 1)]
    [InlineData(BreakingChangePolicy.Refuse, 1)]
    [InlineData(BreakingChangePolicy.Accept, 0)]
    internal async Task A_portal_without_the_action_gets_it(BreakingChangePolicy policy, int warnings)
    {
        var portal = new MemoryPortal();

        var report = await DeployAsync(portal, CreateGuard(policy, Changed(s_baseline)), Changed(s_baseline));

        Assert.Equal(DeploymentOutcome.Added, Assert.Single(report.Actions).Outcome);
        Assert.Equal(warnings, _log.Count);
    }

    [Fact]
    public async Task An_update_of_another_member_brings_no_change()
    {
        var portal = await DeployedAsync(Changed(s_baseline));

        var report = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, Changed(s_baseline, "New")), Changed(s_baseline, "New"));

        Assert.Equal((DeploymentOutcome.Updated, ActionFields.Name), (report.Actions[0].Outcome, report.Actions[0].Fields));
        Assert.Empty(_log.GetSnapshot());
    }

    [Fact]
    public async Task A_deletion_and_a_replacement_are_refused()
    {
        string baseline = Declare("a", "activity", "old");
        var portal = await DeployedAsync(PlainAction.CreateWithBaseline("a", static () => null, Before), PlainAction.Create("old"));
        var robot = PlainAction.CreateWithBaseline("a", () => Open(baseline), Before, ActionKind.Robot);

        var report = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, robot), OrphanPolicy.Delete, robot);

        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.Failed, action.Outcome));
        Assert.Equal(["The activity 'old' is gone: saved workflows stop at its steps", "'a' was of the kind activity, and is of the kind robot: customers no longer find it where they used it"], report.Actions.Select(static action => action.Reason).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["a", "old"], portal.Actions.Keys);
        Assert.Equal(ActionKind.Activity, portal.Actions["a"].Kind);
    }

    [Fact]
    public async Task An_orphan_that_customers_use_is_a_warning_or_a_failure_although_it_stays()
    {
        var portal = await DeployedAsync(PlainAction.CreateWithBaseline("a", static () => null, Now), PlainAction.Create("old"), PlainAction.Create("never_used"));
        var now = Changed(Declare("a", "activity", "old").Replace("\"sum\"", "\"total\"", StringComparison.Ordinal));

        var warned = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Warn, now), now);
        string warning = Assert.Single(_log.GetSnapshot()).Message;
        var refused = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, now), now);

        Assert.True(warned.IsComplete);
        Assert.Contains("The activity 'old' is gone: saved workflows stop at its steps", warning, StringComparison.Ordinal);
        Assert.Equal(
            [("never_used", DeploymentOutcome.Orphan), ("old", DeploymentOutcome.Failed)],
            refused.Actions.Where(static action => action.Code != "a").Select(static action => (action.Code, action.Outcome)).Order());
        Assert.Contains("old", portal.Actions.Keys);
    }

    [Fact]
    public async Task An_action_that_has_moved_to_another_assembly_is_not_gone()
    {
        var moved = Changed(Declare("a", "activity", "b").Replace("\"sum\"", "\"total\"", StringComparison.Ordinal));
        var library = PlainAction.Create("b");
        var portal = await DeployedAsync(PlainAction.CreateWithBaseline("b", static () => null, Before));

        await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, moved, library), moved, library);

        Assert.Empty(_log.GetSnapshot());
        Assert.Equal(["a", "b"], portal.Actions.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_work_nothing_is_compared()
    {
        var portal = await DeployedAsync(Changed(s_baseline));

        await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, Changed(s_baseline)), Changed(s_baseline));

        Assert.Equal(0, _opened);
    }

    [Fact]
    public async Task Without_a_baseline_nothing_is_said()
    {
        var action = PlainAction.CreateWithBaseline("a", static () => null, Now);

        var report = await DeployAsync(await DeployedAsync(), CreateGuard(BreakingChangePolicy.Refuse, action), action);

        Assert.Equal(DeploymentOutcome.Updated, report.Actions[0].Outcome);
        Assert.Empty(_log.GetSnapshot());
    }

    [Theory]
    [InlineData("<<<<<<< HEAD", "The baseline in Shop cannot be used, so changes that hurt saved workflows are not noticed: line 1: it has the marks of a merge conflict")]
    [InlineData("", "The baseline in Shop cannot be used, so changes that hurt saved workflows are not noticed: line 1: it is empty")]
    [InlineData("""{"schema":99,"actions":[]}""", "line 1: a later version of Bizproc wrote it")]
    [InlineData(null, "line 1: The disk is gone")]
    public async Task A_broken_baseline_is_a_warning_and_only_a_refusal_stops_the_deployment(string? baseline, string expected)
    {
        var action = PlainAction.CreateWithBaseline("a", () => baseline is null ? throw new IOException("The disk is gone") : Open(baseline), Now);
        var guard = CreateGuard(BreakingChangePolicy.Warn, action);

        var first = await DeployAsync(await DeployedAsync(), guard, action);
        await DeployAsync(await DeployedAsync(), guard, action);
        var warning = Assert.Single(_log.GetSnapshot());
        var refused = await DeployAsync(await DeployedAsync(), CreateGuard(BreakingChangePolicy.Refuse, action), action);

        Assert.Equal(DeploymentOutcome.Updated, first.Actions[0].Outcome);
        Assert.Equal(DeploymentOutcome.Failed, refused.Actions[0].Outcome);
        Assert.StartsWith("the baseline in Shop cannot be used, so nobody knows what changes: line 1: ", refused.Actions[0].Reason, StringComparison.Ordinal);
        Assert.Equal((LogLevel.Warning, 119), (warning.Level, warning.Id.Id));
        Assert.Contains(expected, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_deletes_nothing_that_a_broken_baseline_may_have()
    {
        var broken = PlainAction.CreateWithBaseline("a", static () => Open("<<<<<<< HEAD"), Before);
        var portal = await DeployedAsync(broken, PlainAction.Create("old"));

        var warned = CreateGuard(BreakingChangePolicy.Warn, broken);
        var keeping = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, broken), OrphanPolicy.Keep, broken);
        var refused = await DeployAsync(portal, CreateGuard(BreakingChangePolicy.Refuse, broken), OrphanPolicy.Delete, broken);
        Assert.Equal(["a", "old"], portal.Actions.Keys.Order(StringComparer.Ordinal));
        await DeployAsync(portal, warned, OrphanPolicy.Delete, broken);

        Assert.Equal(DeploymentOutcome.Failed, keeping.Actions.Single(static action => action.Code == "old").Outcome);
        var old = refused.Actions.Single(static action => action.Code == "old");
        Assert.Equal(DeploymentOutcome.Failed, old.Outcome);
        Assert.StartsWith("the baseline in Shop cannot be used, so nobody knows what changes: line 1: ", old.Reason, StringComparison.Ordinal);
        Assert.Equal(["a"], portal.Actions.Keys);
    }

    [Theory]
    [InlineData(PlannedChange.Unchanged, ActionFields.None, true)]
    [InlineData(PlannedChange.Update, ActionFields.Name, true)]
    [InlineData(PlannedChange.NotOffered, ActionFields.None, false)]
    public void A_value_that_is_read_in_another_way_comes_with_the_version_although_the_portal_has_the_declaration(PlannedChange planned, ActionFields fields, bool isBrought)
    {
        var before = new ActionContract(ActionContract.Activity, "a") { Properties = [new("x", "int"), new("y", "int")] };
        var change = ContractComparison.Compare(before, before with { Properties = [new("x", "int"), new("y", "int") { FormerKeys = ["x"] }] })[0];

        Assert.Equal(ChangeKind.RemovedProperty, change.Kind);
        Assert.Equal(isBrought, new PlannedAction(ActionKind.Activity, "a", planned, fields).Brings(change));
    }

    private static string Declare(string code, string kind, params string[] more) => $$"""
        {"schema":1,"actions":[
        {{string.Join(",\n", more.Prepend(code).Select(each => $$$"""{"code":"{{{each}}}","kind":"{{{kind}}}","waits":"no","properties":{"sum":{"type":"int"}},"results":{} }"""))}}
        ]}
        """;

    private static MemoryStream Open(string baseline) => new(Encoding.UTF8.GetBytes(baseline));

    private ActionDefinition Changed(string baseline, string name = "Name") => PlainAction.CreateWithBaseline(
        "a",
        () =>
        {
            _opened++;
            return Open(baseline);
        },
        Now,
        name: name);

    private BreakingChangeGuard CreateGuard(BreakingChangePolicy policy, params ActionDefinition[] actions) =>
        new(actions, Options.Create(new BizprocOptions { BreakingChanges = policy }), new FakeLogger<BreakingChangeGuard>(_log));

    /// <summary>Creates a portal with what customers use: the action with its old property, or other actions.</summary>
    private static async Task<MemoryPortal> DeployedAsync(params ActionDefinition[] actions)
    {
        var portal = new MemoryPortal();
        await BizprocDeployment.DeployAsync(
            actions.Length == 0 ? [PlainAction.CreateWithBaseline("a", static () => null, Before)] : actions, new MemoryPortalClient(portal), cancellationToken: TestContext.Current.CancellationToken);
        return portal;
    }

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, BreakingChangeGuard guard, params ActionDefinition[] actions) => DeployAsync(portal, guard, OrphanPolicy.Keep, actions);

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, BreakingChangeGuard guard, OrphanPolicy orphans, params ActionDefinition[] actions) =>
        BizprocDeployment.DeployAsync(actions, new MemoryPortalClient(portal), new DeploymentOptions { Guard = guard.Check, Orphans = orphans }, TestContext.Current.CancellationToken);
}
