namespace Bizproc.Generators.Model;

/// <summary>What the C# type of a property holds.</summary>
/// <param name="Kind">The type of one value, apart from nullability.</param>
/// <param name="Enum">How code anywhere names the enum, where it is one.</param>
/// <param name="IsNullable">Whether one value may be <see langword="null"/>; a text may where its type does not say that it must not.</param>
/// <param name="Collection">What holds the values, if there may be any number of them.</param>
internal sealed record ValueModel(ValueKind Kind, string? Enum, bool IsNullable, CollectionKind Collection)
{
    /// <summary>Whether it holds any number of values.</summary>
    public bool IsMultiple => Collection != CollectionKind.None;
}
