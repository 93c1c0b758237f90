namespace Bizproc.Tests.Installation.Formats;

/// <summary>A clock that a test moves.</summary>
internal sealed class MovedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
