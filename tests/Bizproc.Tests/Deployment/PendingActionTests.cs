using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>An action asks once whether a batch can express its step, and again after the step has changed.</summary>
public sealed class PendingActionTests
{
    private static readonly ActionValues Values = new(new Uri("https://app.example.com"));

    [Fact]
    public void A_step_that_changes_is_judged_again()
    {
        var work = Create(PlannedChange.Update, ActionFields.Description);
        Assert.True(work.FitsBatch(Values));

        // The name is a reference in a batch, and only this step sends it.
        work.UpdateAll();
        Assert.False(work.FitsBatch(Values));

        work.FreePage();
        Assert.True(work.FitsBatch(Values));

        work.Succeed();
        Assert.False(work.FitsBatch(Values));
    }

    [Fact]
    public void A_step_that_another_step_precedes_is_judged_by_itself()
    {
        var work = Create(PlannedChange.Replace);
        Assert.True(work.FitsBatch(Values));

        work.Succeed();

        Assert.Equal(PendingStep.Add, work.Step);
        Assert.False(work.FitsBatch(Values));
    }

    private static PendingAction Create(PlannedChange change, ActionFields fields = ActionFields.None)
    {
        var action = PlainAction.Create("code", name: "$result[0]");
        return new PendingAction(new PlannedAction(action.Kind, action.Code, change, fields) { Definition = action });
    }
}
