namespace Bizproc.TestSupport;

/// <summary>A value that two stored actions do not share: JSON, or <see langword="null"/> if there is none.</summary>
public sealed record Difference(string Column, string? Expected, string? Actual)
{
    public override string ToString() => $"{Column}: expected {Expected ?? "nothing"}, actual {Actual ?? "nothing"}";
}
