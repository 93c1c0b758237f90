namespace Bizproc.Generators.Model;

/// <summary>The C# types that have a counterpart on the portal, without nullability and collections.</summary>
internal enum ValueKind
{
    /// <summary>Any other type.</summary>
    None,

    Bool,
    Short,
    Int,
    Long,
    Float,
    Double,
    Decimal,
    String,
    Date,
    DateTime,
    DateTimeOffset,
    Enum,
    User,
    File,
    Money,
    Principal,
}
