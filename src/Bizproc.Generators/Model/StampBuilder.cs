namespace Bizproc.Generators.Model;

/// <summary>Makes one number of many values: FNV-1a, for which nothing is allocated, over 64 bits that are folded at the end.</summary>
internal struct StampBuilder()
{
    private const ulong Prime = 1099511628211;

    private ulong _hash = 14695981039346656037;

    public readonly uint Value => unchecked((uint)(_hash ^ (_hash >> 32)));

    public void Add(int value) => _hash = unchecked((_hash ^ (uint)value) * Prime);

    public void Add(bool value) => Add(value ? 1 : 0);

    /// <summary>Adds a text. Its length comes first, so that two texts are not the same as others with the border elsewhere.</summary>
    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is null) return;

        foreach (char c in text) Add(c);
    }
}
