namespace Bizproc.Emulator.Verification;

/// <summary>What came of a run so far.</summary>
internal sealed class VerificationOutcome
{
    /// <summary>So many calls one after another without an answer, or without being known, and the portal counts as gone.</summary>
    private const int MaxOfNobody = 3;

    private int _ofNobody;

    /// <summary>Lines whose answer is compared.</summary>
    public int Replayed { get; private set; }

    /// <summary>Those that are answered as recorded.</summary>
    public int Alike { get; private set; }

    /// <summary>Whether going on is in vain: the portal does not answer any more, or the token is not good any more.</summary>
    public bool IsGone => _ofNobody >= MaxOfNobody;

    /// <summary>Counts an answer.</summary>
    public void Count(RemoteAnswer answer, bool isAlike)
    {
        Replayed++;
        if (isAlike) Alike++;
        _ofNobody = isAlike || !answer.IsOfNobody ? 0 : _ofNobody + 1;
    }
}
