namespace Bizproc.Generators.Model;

/// <summary>The kind of value that a property holds.</summary>
/// <param name="Kind">The type of one value, without nullability.</param>
/// <param name="Enum">The name of the enum, valid anywhere in code, if the value is one.</param>
/// <param name="IsNullable">True if one value may be <see langword="null"/>. A string may unless its type excludes it.</param>
/// <param name="Collection">The collection of the values; <see cref="CollectionKind.None"/> for a single value.</param>
internal sealed record ValueModel(ValueKind Kind, string? Enum, bool IsNullable, CollectionKind Collection)
{
    /// <summary>True if the property holds any number of values.</summary>
    public bool IsMultiple => Collection != CollectionKind.None;
}
