namespace Bizproc.Generators.Model;

/// <summary>One value of a default.</summary>
/// <param name="Kind">What was written.</param>
/// <param name="Text">What the portal stores.</param>
internal sealed record DefaultValue(DefaultKind Kind, string Text);
