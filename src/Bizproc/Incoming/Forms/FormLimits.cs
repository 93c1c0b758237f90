using Bizproc.Configuration.Checks;

namespace Bizproc;

/// <summary>The size limits of a form. The application refuses a larger form before storing it.</summary>
public sealed record FormLimits
{
    /// <summary>The maximum size of the body in bytes. At least 1. Default: 1 MiB.</summary>
    [OptionRange(1)]
    public int MaxBody { get; init; } = 1024 * 1024;

    /// <summary>The maximum number of values. At least 1. Default: 2,000.</summary>
    [OptionRange(1)]
    public int MaxFields { get; init; } = 2_000;

    /// <summary>The maximum size of one decoded value in bytes. At least 1. Default: 256 KiB.</summary>
    [OptionRange(1)]
    public int MaxValue { get; init; } = 256 * 1024;

    /// <summary>The maximum number of brackets in one name. A call needs three. At least 1. Default: 8.</summary>
    [OptionRange(1)]
    public int MaxDepth { get; init; } = 8;
}
