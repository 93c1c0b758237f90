using Bizproc.Generators.Tests.Agreement;
using CsCheck;

namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>Other analyzers in a user's project, in a build by the SDK.</summary>
[Trait("Category", "Slow")]
public class NeighbourTests
{
    private const int RandomActions = 100;

    /// <summary>
    /// Warnings about generated code that its pragma suppresses for a reason: obsolete and hidden members, and features that other languages lack, are
    /// the user's choice, and an attribute on a property may exclude the null that its type allows.
    /// </summary>
    private static readonly string[] s_foreseen = ["CS0108", "CS0109", "CS0612", "CS3001", "CS3003", "CS3016", "CS8601"];

    [Fact]
    public async Task No_analyzer_complains_about_generated_code()
    {
        Assert.SkipUnless(LongTests.AreWanted, LongTests.Reason);

        // These declarations show the possibilities, whether good or documented or not, and many of them use the same code.
        using var project = new StrictProject("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        for (int i = 0; i < SnapshotSources.All.Count; i++) project.Write($"File{i}.cs", SnapshotSources.All[i]);
        var random = new PCG(1);
        for (int i = 0; i < RandomActions; i++) project.Write($"Random{i}.cs", SnapshotSources.InNamespace(RightActions.Of(i).Generate(random, null, out _).Source, $"Random{i}"));

        var complaints = await project.BuildAsync();

        // Generated files begin with a pragma that suppresses everything, so suppressed warnings count, too.
        Assert.Empty(complaints.Where(static complaint => complaint.IsOfGeneratedCode).Select(static complaint => complaint.Rule).Distinct().Except(s_foreseen));

        // Each of the other analyzers was active.
        string[] atWork = ["CS1591", "CA1034", "CA1819", "IDE0040", "IDE0051", "MA0048"];
        Assert.Empty(atWork.Except(complaints.Select(static complaint => complaint.Rule)));
    }

    [Fact]
    public async Task No_analyzer_complains_of_what_generated_code_needs()
    {
        using var project = new StrictProject("");
        project.Write("Letter.cs", CarefulSources.Letter);
        project.Write("LetterWay.cs", CarefulSources.LetterWay);
        project.Write("Reminder.cs", CarefulSources.Reminder);
        project.Write("LetterHandler.cs", CarefulSources.LetterHandler);
        project.Write("ReminderHandler.cs", CarefulSources.ReminderHandler);
        project.Write("Registration.cs", CarefulSources.Registration);

        var complaints = await project.BuildAsync();

        Assert.DoesNotContain(complaints, static complaint => !complaint.IsSuppressed);
        Assert.Empty(complaints.Where(static complaint => complaint.IsOfGeneratedCode).Select(static complaint => complaint.Rule).Distinct().Except(s_foreseen));

        // Only the library creates handlers, so only our suppressor can know.
        Assert.Equal(["CA1812", "CA1812"], complaints.Where(static complaint => !complaint.IsOfGeneratedCode).Select(static complaint => complaint.Rule));
    }

    [Fact]
    public void There_are_many_declarations() => Assert.True(SnapshotSources.All.Count > 80, $"{SnapshotSources.All.Count}");
}
