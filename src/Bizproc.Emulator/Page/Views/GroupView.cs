namespace Bizproc.Emulator.Page.Views;

/// <summary>The actions of one kind.</summary>
internal sealed record GroupView(string Title, IReadOnlyList<ActionView> Actions);
