namespace Bizproc.Generators.Rules.Checks;

/// <summary>A name of a document that the portal does not have.</summary>
/// <param name="Argument">The argument in which it is written.</param>
/// <param name="Noun">The kind of thing that it should name.</param>
/// <param name="Value">The name.</param>
/// <param name="Meant">The intended name, if it is clear.</param>
/// <param name="IsCertain">True if no portal can have it, although the intended name is not clear.</param>
internal sealed record NameSlip(string Argument, string Noun, string Value, string? Meant, bool IsCertain = false);
