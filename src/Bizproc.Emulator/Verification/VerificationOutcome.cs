namespace Bizproc.Emulator.Verification;

/// <summary>The outcome of a run so far.</summary>
internal sealed class VerificationOutcome
{
    /// <summary>
    /// The number of successive calls without an answer, or with a token that is not accepted, after which the portal counts as gone.
    /// </summary>
    private const int MaxOfNobody = 3;

    private readonly List<AnswerDifference> _differences = [];
    private int _ofNobody;

    /// <summary>Gets the number of lines whose answers were compared.</summary>
    public int Replayed { get; private set; }

    /// <summary>Gets the answers that were not as recorded.</summary>
    public IReadOnlyList<AnswerDifference> Differences => _differences;

    /// <summary>Gets the number of lines whose answers were as recorded.</summary>
    public int Alike => Replayed - _differences.Count;

    /// <summary>True if more calls are useless: the portal does not answer, or does not accept the token any more.</summary>
    public bool IsGone => _ofNobody >= MaxOfNobody;

    public void Count(RemoteAnswer answer, AnswerDifference? difference)
    {
        Replayed++;
        if (difference is not null) _differences.Add(difference);
        _ofNobody = difference is not null && answer.IsOfNobody ? _ofNobody + 1 : 0;
    }
}
