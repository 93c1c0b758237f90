namespace Bizproc.Emulator.Verification;

/// <summary>Prints the report of a run. It never contains the token, because calls are printed without it.</summary>
/// <param name="output">Receives the report.</param>
/// <param name="error">Receives the progress.</param>
/// <param name="portal">The portal's address.</param>
/// <param name="time">Decides when to print the progress.</param>
internal sealed class VerificationReport(TextWriter output, TextWriter error, Uri portal, TimeProvider time)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);

    private long _shown = time.GetTimestamp();

    public void Begin(ReplayPlan plan, OwnNames own) =>
        output.WriteLine($"Replaying {plan.Count} recorded calls against {portal}, with codes that begin with {own.Prefix}.");

    public void Difference(AnswerDifference difference) => output.WriteLine($"""

        {(difference.Line is { } line ? $"line {line}, " : "call ")}{difference.Id}: {difference.Method}
          sent      {difference.Sent}
          expected  {difference.Expected}
          got       {difference.Got}
        """);

    public void Progress(int done, int all)
    {
        if (time.GetElapsedTime(_shown) < ProgressEvery) return;

        _shown = time.GetTimestamp();
        error.WriteLine($"{done} of {all} ...");
    }

    public void Interrupted() => output.WriteLine("\nInterrupted; deleting what was added ...");

    public void GaveUp(bool isRemoved) => output.WriteLine(isRemoved
        ? "\nThe portal no longer answers, or no longer accepts the token. The remaining calls were not made."
        : "\nThe portal does not delete the actions that were added. The remaining calls were not made.");

    public void NothingLeft() => output.WriteLine("\nNothing is left behind on the portal.");

    public void Left(IEnumerable<ListedAction> left)
    {
        output.WriteLine();
        foreach (var action in left) output.WriteLine($"Left behind on the portal: {action.Kind} {AnswerWords.Cut(action.Code)}");
    }

    public void UnknownLeft(OwnNames own) =>
        output.WriteLine($"\nThe portal does not list what is left behind. Look for codes that begin with {own.Prefix}, and for workflow templates with such names.");

    public void End(ReplayPlan plan, VerificationOutcome outcome)
    {
        var reasons = plan.LeftOut.OrderBy(static reason => reason.Key)
            .Select(static reason => $"{reason.Value} {SkipReasonWords.Describe(reason.Key)}");
        string leftOut = $"{plan.LeftOut.Values.Sum()} left out: {string.Join(", ", reasons)}.";
        string unmade = outcome.Replayed < plan.Count ? $" {plan.Count - outcome.Replayed} were not made." : "";
        output.WriteLine($"{outcome.Alike} of {outcome.Replayed} replayed lines are answered alike; {leftOut}{unmade}");
    }

    /// <summary>Prints the end of the calls that were not recorded.</summary>
    public void EndProbes(VerificationOutcome outcome, int planned, IReadOnlyDictionary<ProbeSkipReason, int> reasons)
    {
        string leftOut = string.Concat(reasons.OrderBy(static reason => reason.Key)
            .Select(static reason => $"; {reason.Value} left out {ProbeSkipReasonWords.Describe(reason.Key)}"));
        string unmade = outcome.Replayed < planned ? $" {planned - outcome.Replayed} were not made." : "";
        output.WriteLine($"{outcome.Alike} of {outcome.Replayed} calls of templates, workflows and triggers are answered as by the emulator{leftOut}.{unmade}");
    }
}
