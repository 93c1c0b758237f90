namespace Bizproc.Generators.Model;

/// <summary>The kind of constant that was written as a default.</summary>
internal enum DefaultKind
{
    Text,
    Flag,
    Integer,
    Fraction,

    /// <summary>A member of the property's own enum.</summary>
    Option,

    /// <summary>Any other constant, such as a member of another enum or a combination of members.</summary>
    Other,

    /// <summary>A constant that no portal can store: a type, or an array in an array.</summary>
    Unusable,
}
