namespace Bizproc;

/// <summary>
/// Remembers the last sign that a portal is elsewhere, and the time at which it was followed. A sign that comes again and again, against the
/// authorisation server's word, must not make the application ask without end. The caller must hold a lock.
/// </summary>
/// <param name="time">The time.</param>
internal sealed class MoveSigns(TimeProvider time)
{
    private static readonly TimeSpan ForTheSame = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForAny = TimeSpan.FromSeconds(30);

    private Uri? _sign;
    private DateTimeOffset? _at;

    /// <summary>True if a sign may be followed now.</summary>
    public bool IsWorthIt(Uri? sign) => _at is not { } at || time.GetUtcNow() - at >= (sign == _sign ? ForTheSame : ForAny);

    /// <summary>Forgets the last sign, which led to a new address.</summary>
    public void Forget() => _at = null;

    /// <summary>Notes that a sign is followed.</summary>
    public void Note(Uri? sign)
    {
        _sign = sign;
        _at = time.GetUtcNow();
    }
}
