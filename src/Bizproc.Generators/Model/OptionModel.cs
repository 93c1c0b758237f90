namespace Bizproc.Generators.Model;

/// <summary>An option of a select property.</summary>
/// <param name="Member">The enum member.</param>
/// <param name="Value">The value of the member in digits; members with the same value have the same digits.</param>
/// <param name="Key">The text that the portal stores.</param>
/// <param name="Title">The text that the designer shows.</param>
internal sealed record OptionModel(string Member, string Value, string Key, string Title);
