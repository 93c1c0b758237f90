using Bizproc.Installation.Proof;

namespace Bizproc.Incoming.Receiving;

/// <summary>Counts, for the health check, the calls that were refused because the stored data does not prove their portal.</summary>
internal sealed class UnknownPortals
{
    private long _refused;
    private long _unproven;

    /// <summary>The number of calls since the start that were refused because the application is not installed on their portal.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>
    /// The number of calls since the start that could not prove their origin while the application token of the portal was unknown.
    /// </summary>
    public long Unproven => Interlocked.Read(ref _unproven);

    /// <summary>Counts a refusal if it has one of the two reasons.</summary>
    public void Take(Refusal refusal)
    {
        if (refusal == CallRefusals.UnknownPortal) Interlocked.Increment(ref _refused);
        if (refusal == CallRefusals.Unproven) Interlocked.Increment(ref _unproven);
    }
}
