namespace Bizproc;

/// <summary>Remembers event tokens, the latest of them. Used under the lock of its owner.</summary>
/// <param name="capacity">How many.</param>
internal sealed class SeenTokens(int capacity)
{
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Whether a token is remembered.</summary>
    public bool Contains(string token) => _tokens.Contains(token);

    /// <summary>Remembers a token, and forgets the oldest where there are too many.</summary>
    public void Add(string token)
    {
        if (!_tokens.Add(token)) return;

        _order.Enqueue(token);
        if (_order.Count > capacity) _tokens.Remove(_order.Dequeue());
    }
}
