namespace Bizproc.Portal.Renewal;

/// <summary>
/// Remembers the last sign that a portal moved, and when it was followed. A sign that is repeated although the authorisation server contradicts it
/// must not cause unlimited requests. The caller must hold a lock.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class MoveSigns(TimeProvider time)
{
    private static readonly TimeSpan ForTheSame = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForAny = TimeSpan.FromSeconds(30);

    private Uri? _sign;
    private DateTimeOffset? _at;

    /// <summary>True if a sign may be followed now.</summary>
    public bool IsWorthIt(Uri? sign) => _at is not { } at || time.GetUtcNow() - at >= (sign == _sign ? ForTheSame : ForAny);

    /// <summary>Forgets the last sign after it led to a new address.</summary>
    public void Forget() => _at = null;

    /// <summary>Records that a sign is followed.</summary>
    public void Note(Uri? sign)
    {
        _sign = sign;
        _at = time.GetUtcNow();
    }
}
