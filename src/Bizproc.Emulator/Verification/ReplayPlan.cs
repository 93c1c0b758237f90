namespace Bizproc.Emulator.Verification;

/// <summary>The recorded calls to replay, and the number of those left out.</summary>
/// <param name="Scenarios">The calls, grouped by the state of the portal that they share. A scenario without calls is not listed.</param>
/// <param name="LeftOut">The number of lines that are left out, by reason.</param>
internal sealed record ReplayPlan(IReadOnlyList<IReadOnlyList<PreparedRequest>> Scenarios, IReadOnlyDictionary<SkipReason, int> LeftOut)
{
    public int Count => Scenarios.Sum(static scenario => scenario.Count);

    public static ReplayPlan Create(IEnumerable<RecordedLine> lines, RequestPreparer preparer)
    {
        var leftOut = new List<SkipReason>();
        var scenarios = lines.GroupBy(static line => line.Scenario).Select(scenario => CallsOf(scenario, preparer, leftOut)).ToArray();
        return new ReplayPlan(
            [.. scenarios.Where(static calls => calls.Count > 0)],
            leftOut.CountBy(static reason => reason).ToDictionary());
    }

    private static List<PreparedRequest> CallsOf(IEnumerable<RecordedLine> scenario, RequestPreparer preparer, List<SkipReason> leftOut)
    {
        var calls = new List<PreparedRequest>();
        bool isChangeMissing = false;
        foreach (var line in scenario)
        {
            var (call, reason) = preparer.Prepare(line);
            if (call is not null && !isChangeMissing) calls.Add(call);
            else leftOut.Add(reason ?? Verification.SkipReason.AfterLeftOutChange);

            isChangeMissing |= call is null && IsChange(line);
        }

        return calls;
    }

    /// <summary>True if a call changed the portal. A refused call changes nothing.</summary>
    private static bool IsChange(RecordedLine line) =>
        line is { Method: { } method, Http: StatusCodes.Status200OK } && !method.EndsWith(".list", StringComparison.OrdinalIgnoreCase);
}
