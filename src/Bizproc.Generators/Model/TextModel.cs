namespace Bizproc.Generators.Model;

/// <summary>Name and description in one language.</summary>
/// <param name="Language">The language as written.</param>
/// <param name="Name">The name, if this language has one.</param>
/// <param name="Description">The description, if this language has one.</param>
internal sealed record TextModel(string? Language, string? Name, string? Description);
