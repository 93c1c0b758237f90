namespace Bizproc;

/// <summary>Counts the calls that were refused because the application is not installed on their portal, for the health check.</summary>
internal sealed class UnknownPortals
{
    private long _refused;

    /// <summary>The number of refused calls since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Takes a refusal, whatever its reason.</summary>
    public void Take(CallRefusal refusal)
    {
        if (refusal == CallRefusal.UnknownPortal) Interlocked.Increment(ref _refused);
    }
}
