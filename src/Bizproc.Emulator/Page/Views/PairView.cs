namespace Bizproc.Emulator.Page.Views;

/// <summary>A value under its name.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Note">What the portal did with it, where that is not what one expects.</param>
internal sealed record PairView(string Key, string Value, string? Note = null);
