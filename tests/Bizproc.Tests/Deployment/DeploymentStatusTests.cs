namespace Bizproc.Tests.Deployment;

/// <summary>The status of a portal moves with the portal.</summary>
public class DeploymentStatusTests
{
    private static readonly Uri Old = new("https://old.example.com/");
    private static readonly Uri New = new("https://new.example.com/");

    [Fact]
    public void A_portal_that_moves_leaves_nothing_at_its_old_address()
    {
        var status = new DeploymentStatus();
        status.Set(Old, DeploymentState.Failed, "is away");

        status.Move(Old, New);
        var moved = status.Current.State;
        status.Set(New, DeploymentState.InSync, "in sync");

        Assert.Equal((DeploymentState.Failed, DeploymentState.InSync), (moved, status.Current.State));
    }

    [Fact]
    public void A_portal_that_nobody_looked_at_moves_without_a_trace()
    {
        var status = new DeploymentStatus();

        status.Move(Old, New);

        Assert.Equal(DeploymentState.Off, status.Current.State);
    }

    [Fact]
    public void Of_several_that_stand_badly_one_is_named_and_the_others_are_counted()
    {
        var status = new DeploymentStatus();
        status.Set(new Uri("https://good.example.com/"), DeploymentState.InSync, "in sync");
        foreach (string name in (string[])["a", "b", "c"]) status.Set(new Uri($"https://{name}.example.com/"), DeploymentState.Failed, "failed");

        Assert.EndsWith("(and 2 more of 4 portals)", status.Current.Reason, StringComparison.Ordinal);
    }
}
