namespace Bizproc;

/// <summary>How much a form may be. What is more is refused before it is kept.</summary>
public sealed record FormLimits
{
    /// <summary>Bytes of the whole body; 1 MiB if left out.</summary>
    public int MaxBody { get; init; } = 1024 * 1024;

    /// <summary>Values; 2,000 if left out.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>Bytes of one value once it is decoded; 256 KiB if left out.</summary>
    public int MaxValue { get; init; } = 256 * 1024;

    /// <summary>Brackets of one name; 8 if left out, of which a call needs three.</summary>
    public int MaxDepth { get; init; } = 8;
}
