namespace Bizproc.Emulator.Page.Views;

/// <summary>A value that an action returns to its workflow.</summary>
internal sealed record ResultView(string Key, string Label, string Type);
