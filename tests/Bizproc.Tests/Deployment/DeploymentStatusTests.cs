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
}
