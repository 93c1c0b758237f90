namespace Bizproc.Emulator.Verification;

/// <summary>The outcome of a run so far.</summary>
internal sealed class VerificationOutcome
{
    /// <summary>
    /// The number of successive calls without an answer, or with a token that is not accepted, after which the portal counts as gone.
    /// </summary>
    private const int MaxOfNobody = 3;

    private int _ofNobody;

    /// <summary>Gets the number of lines whose answers were compared.</summary>
    public int Replayed { get; private set; }

    /// <summary>Gets the number of lines whose answers were as recorded.</summary>
    public int Alike { get; private set; }

    /// <summary>True if more calls are useless: the portal does not answer, or does not accept the token any more.</summary>
    public bool IsGone => _ofNobody >= MaxOfNobody;

    public void Count(RemoteAnswer answer, bool isAlike)
    {
        Replayed++;
        if (isAlike) Alike++;
        _ofNobody = isAlike || !answer.IsOfNobody ? 0 : _ofNobody + 1;
    }
}
