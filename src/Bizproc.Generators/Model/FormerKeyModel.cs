namespace Bizproc.Generators.Model;

/// <summary>A key that a property had before it was renamed.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Name">The name in the designer, if one is written.</param>
internal sealed record FormerKeyModel(string? Key, string? Name);
