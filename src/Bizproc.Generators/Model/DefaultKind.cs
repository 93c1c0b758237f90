namespace Bizproc.Generators.Model;

/// <summary>What was written as a default.</summary>
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

    /// <summary>What no portal could hold: a type, or an array in an array.</summary>
    Unusable,
}
