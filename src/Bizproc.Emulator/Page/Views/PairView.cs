namespace Bizproc.Emulator.Page.Views;

/// <summary>A value and its name.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Note">A note about what the portal did with the value, if that is unexpected.</param>
internal sealed record PairView(string Key, string Value, string? Note = null);
