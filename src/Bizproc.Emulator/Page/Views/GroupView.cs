namespace Bizproc.Emulator.Page.Views;

/// <summary>Actions of one kind.</summary>
internal sealed record GroupView(string Title, IReadOnlyList<ActionView> Actions);
