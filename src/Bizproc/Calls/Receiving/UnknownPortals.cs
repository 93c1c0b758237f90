namespace Bizproc;

/// <summary>Counts the calls that were refused because nothing is known by which they could show whose they are, for the health check.</summary>
internal sealed class UnknownPortals
{
    private long _refused;
    private long _unproven;

    /// <summary>The number of calls since the start that were refused because the application is not installed on their portal.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>The number of calls since the start that could not prove whose they are, where no application token is known yet.</summary>
    public long Unproven => Interlocked.Read(ref _unproven);

    /// <summary>Takes a refusal, whatever its reason.</summary>
    public void Take(CallRefusal refusal)
    {
        if (refusal == CallRefusal.UnknownPortal) Interlocked.Increment(ref _refused);
        if (refusal == CallRefusal.Unproven) Interlocked.Increment(ref _unproven);
    }
}
