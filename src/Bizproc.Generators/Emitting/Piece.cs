namespace Bizproc.Generators.Emitting;

/// <summary>A part of a request: text that is known now, or a hole for what is known at run time.</summary>
/// <param name="Kind">Text or which hole.</param>
/// <param name="Text">The text, or the name of the slot.</param>
internal readonly record struct Piece(PieceKind Kind, string Text);
