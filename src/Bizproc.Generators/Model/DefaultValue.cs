namespace Bizproc.Generators.Model;

/// <summary>One value of a default.</summary>
/// <param name="Kind">The kind of constant.</param>
/// <param name="Text">The text that the portal stores.</param>
internal sealed record DefaultValue(DefaultKind Kind, string Text);
