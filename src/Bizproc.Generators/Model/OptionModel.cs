namespace Bizproc.Generators.Model;

/// <summary>A choice of a select property.</summary>
/// <param name="Member">The enum member.</param>
/// <param name="Value">Its number in digits, the same for members that are one value.</param>
/// <param name="Key">What the portal stores.</param>
/// <param name="Title">What the designer shows.</param>
internal sealed record OptionModel(string Member, string Value, string Key, string Title);
