namespace Bizproc.Generators.Model;

/// <summary>Combines many values into one number: FNV-1a over 64 bits, folded to 32 at the end. It allocates nothing.</summary>
internal struct StampBuilder()
{
    private const ulong Prime = 1099511628211;

    private ulong _hash = 14695981039346656037;

    public readonly uint Value => unchecked((uint)(_hash ^ (_hash >> 32)));

    public void Add(int value) => _hash = unchecked((_hash ^ (uint)value) * Prime);

    public void Add(bool value) => Add(value ? 1 : 0);

    /// <summary>Adds a text. Its length comes first, so that the same characters divided differently give another number.</summary>
    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is null) return;

        foreach (char c in text) Add(c);
    }
}
