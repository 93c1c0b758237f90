namespace Bizproc;

/// <summary>The size limits of a form. The application refuses a larger form before storing it.</summary>
public sealed record FormLimits
{
    /// <summary>The maximum size of the body in bytes. Default: 1 MiB.</summary>
    public int MaxBody { get; init; } = 1024 * 1024;

    /// <summary>The maximum number of values. Default: 2,000.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>The maximum size of one decoded value in bytes. Default: 256 KiB.</summary>
    public int MaxValue { get; init; } = 256 * 1024;

    /// <summary>The maximum number of brackets in one name. A call needs three. Default: 8.</summary>
    public int MaxDepth { get; init; } = 8;
}
