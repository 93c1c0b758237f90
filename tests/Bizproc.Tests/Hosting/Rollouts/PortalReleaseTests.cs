using Bizproc.Deployment.Planning;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>Releases are compared by version and fingerprint.</summary>
public sealed class PortalReleaseTests
{
    private static readonly ActionValues Values = new(new Uri("https://app.example.com"));

    [Theory]
    [InlineData(null, RolloutState.Due)]
    [InlineData("2.0:abc", RolloutState.InLine)]
    [InlineData("2.0:other", RolloutState.Due)]
    [InlineData("1.9:abc", RolloutState.Due)]
    [InlineData("2.0.1:abc", RolloutState.Newer)]
    [InlineData("10.0:abc", RolloutState.Newer)]
    [InlineData(":abc", RolloutState.Due)]
    [InlineData("something else", RolloutState.Due)]
    public void A_portal_is_due_unless_the_same_or_a_newer_release_was_noted(string? deployed, RolloutState state) =>
        Assert.Equal(state, new PortalRelease("abc", new Version(2, 0)).Compare(deployed));

    [Fact]
    public void Without_a_version_only_the_fingerprint_counts()
    {
        var release = new PortalRelease("abc");

        Assert.Equal((RolloutState.InLine, RolloutState.Due), (release.Compare(release.ToString()), release.Compare("9.0:abc")));
    }

    [Fact]
    public void Everything_that_a_deployment_sends_changes_the_fingerprint_and_the_order_of_actions_does_not()
    {
        ActionDefinition[] actions = [PlainAction.Create("a"), PlainAction.Create("b")];
        var how = new DeploymentOptions { Version = new Version(1, 0) };
        string first = ReleaseFingerprint.Compute(actions, [], Values, how);

        Assert.Equal(first, ReleaseFingerprint.Compute(actions.Reverse(), [], Values, how));
        string[] others =
        [
            ReleaseFingerprint.Compute([actions[0]], [], Values, how),
            ReleaseFingerprint.Compute([actions[0], PlainAction.Create("b", name: "Other")], [], Values, how),
            ReleaseFingerprint.Compute([actions[0], PlainAction.Create("b", page: "/page")], [], Values, how),
            ReleaseFingerprint.Compute([actions[0], PlainAction.Create("b", ActionKind.Robot)], [], Values, how),
            ReleaseFingerprint.Compute(actions, [], new ActionValues(new Uri("https://other.example.com")), how),
            ReleaseFingerprint.Compute(actions, [], new ActionValues(new Uri("https://app.example.com"), userId: 7), how),
            ReleaseFingerprint.Compute(actions, [], Values, how with { Orphans = OrphanPolicy.Delete }),
            ReleaseFingerprint.Compute(actions, [], Values, how with { Version = new Version(1, 1) }),
            ReleaseFingerprint.Compute(actions, [new TriggerDefinition("c", "C")], Values, how),
            ReleaseFingerprint.Compute(actions, [new TriggerDefinition("c", "Other")], Values, how),
        ];
        Assert.Equal(others.Length, others.Append(first).Distinct(StringComparer.Ordinal).Count() - 1);
    }
}
