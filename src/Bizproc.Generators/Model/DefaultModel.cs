namespace Bizproc.Generators.Model;

/// <summary>A default as the portal gets it.</summary>
/// <param name="IsList">True if an array was written.</param>
/// <param name="Values">The values; exactly one if it is not a list.</param>
internal sealed record DefaultModel(bool IsList, EquatableArray<DefaultValue> Values);
