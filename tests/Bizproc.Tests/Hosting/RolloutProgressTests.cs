using Bizproc.Deployment.Status;

namespace Bizproc.Tests.Hosting;

/// <summary>The numbers of portals in a rollout.</summary>
public sealed class RolloutProgressTests
{
    [Fact]
    public void Every_portal_is_in_exactly_one_state_of_the_text_and_of_the_metric()
    {
        var progress = new RolloutProgress();
        foreach (var place in Enum.GetValues<RolloutPlace>()) progress.Add(place);

        Assert.Equal(
            "1 of 7 portals are in line, 1 are not checked yet, 1 wait for another process, 1 wait for another attempt, 1 failed, 1 differ, 1 have a newer version",
            progress.Describe());
        Assert.Equal([("done", 1L), ("waiting", 3L), ("failed", 1L), ("differing", 2L)], progress.Measure());
    }

    [Fact]
    public void A_rollout_whose_portals_are_claimed_by_another_process_is_not_done()
    {
        var progress = new RolloutProgress();
        progress.Add(RolloutPlace.Due);
        progress.Move(RolloutPlace.Due, RolloutPlace.Busy);

        Assert.Equal(DeploymentState.Starting, progress.Current?.State);
    }
}
