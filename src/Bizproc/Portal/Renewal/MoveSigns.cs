namespace Bizproc;

/// <summary>
/// Remembers the last sign that a portal is elsewhere, and when it was followed: what keeps saying so although the authorisation server does
/// not must not make the application ask without end. The caller keeps others out.
/// </summary>
/// <param name="time">The time.</param>
internal sealed class MoveSigns(TimeProvider time)
{
    private static readonly TimeSpan ForTheSame = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForAny = TimeSpan.FromSeconds(30);

    private Uri? _sign;
    private DateTimeOffset? _at;

    /// <summary>Whether a sign may be followed now.</summary>
    public bool IsWorthIt(Uri? sign) => _at is not { } at || time.GetUtcNow() - at >= (sign == _sign ? ForTheSame : ForAny);

    /// <summary>Forgets the last sign, which led somewhere.</summary>
    public void Forget() => _at = null;

    /// <summary>Notes that it is followed.</summary>
    public void Note(Uri? sign)
    {
        _sign = sign;
        _at = time.GetUtcNow();
    }
}
