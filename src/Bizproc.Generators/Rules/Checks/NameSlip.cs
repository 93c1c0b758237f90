namespace Bizproc.Generators.Rules.Checks;

/// <summary>A name of a document that the portal does not have.</summary>
/// <param name="Argument">Where it is written.</param>
/// <param name="Noun">What it should name.</param>
/// <param name="Value">The name.</param>
/// <param name="Meant">The name that is clearly meant.</param>
/// <param name="IsCertain">Whether no portal can have it, although it is not clear what is meant.</param>
internal sealed record NameSlip(string Argument, string Noun, string Value, string? Meant, bool IsCertain = false);
