namespace Bizproc;

/// <summary>Makes the keys by which a portal recognises repeated calls of REST 3.0.</summary>
internal static class IdempotencyKeys
{
    private const int MaxLength = 255;

    /// <summary>Gets the key of a call: the caller's, or a new one.</summary>
    /// <exception cref="ArgumentException">The caller's key is not one that a header can hold.</exception>
    public static string Create(RestRequest request)
    {
        if (request.IdempotencyKey is not { } key) return Guid.NewGuid().ToString();

        return key.Length is > 0 and <= MaxLength && !key.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? key
            : throw new ArgumentException($"An idempotency key has 1 to {MaxLength} visible ASCII characters and no space", nameof(request));
    }
}
