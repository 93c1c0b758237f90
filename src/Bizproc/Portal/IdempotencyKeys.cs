namespace Bizproc.Portal;

/// <summary>Creates the keys by which a portal recognises repeated requests of REST 3.0.</summary>
internal static class IdempotencyKeys
{
    private const int MaxLength = 255;

    /// <summary>Gets the key of a request: the caller's, or a new one.</summary>
    /// <exception cref="ArgumentException">A header cannot contain the caller's key.</exception>
    public static string Create(RestRequest request)
    {
        if (request.IdempotencyKey is not { } key) return Guid.NewGuid().ToString();

        return key.Length is > 0 and <= MaxLength && !key.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? key
            : throw new ArgumentException($"An idempotency key must have 1 to {MaxLength} visible ASCII characters, without spaces", nameof(request));
    }
}
