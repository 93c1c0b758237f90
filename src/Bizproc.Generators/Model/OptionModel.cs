namespace Bizproc.Generators.Model;

/// <summary>A choice of a select property.</summary>
/// <param name="Member">The enum member.</param>
/// <param name="Value">The number behind the member; members with one number are one value.</param>
/// <param name="Key">What the portal stores.</param>
/// <param name="Title">What the designer shows.</param>
internal sealed record OptionModel(string Member, long Value, string Key, string Title);
