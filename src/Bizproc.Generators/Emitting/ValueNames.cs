using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the type of a value and the class of the format in which a portal sends it.</summary>
internal static class ValueNames
{
    /// <summary>Both as type arguments.</summary>
    public static string ArgumentsOf(ValueModel value) => $"<{TypeOf(value)}, global::Bizproc.CompilerServices.{FormatOf(value)}>";

    /// <summary>The type of one value, without nullability.</summary>
    public static string TypeOf(ValueModel value) => value.Kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Short => "short",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.String => "string",
        ValueKind.Date => "global::System.DateOnly",
        ValueKind.DateTime => "global::System.DateTime",
        ValueKind.DateTimeOffset => "global::System.DateTimeOffset",
        ValueKind.User => "global::Bizproc.PortalUser",
        ValueKind.File => "global::Bizproc.PortalFile",
        ValueKind.Money => "global::Bizproc.PortalMoney",
        ValueKind.Principal => "global::Bizproc.PortalPrincipal",
        _ => value.Enum ?? throw new InvalidOperationException($"{value.Kind} has no type"),
    };

    private static string FormatOf(ValueModel value) => value.Kind switch
    {
        ValueKind.Bool => "FlagValue",
        ValueKind.Short or ValueKind.Int or ValueKind.Long => $"IntegerValue<{TypeOf(value)}>",
        ValueKind.Float or ValueKind.Double or ValueKind.Decimal => $"FractionValue<{TypeOf(value)}>",
        ValueKind.Date => "DateValue",
        ValueKind.DateTime => "LocalTimeValue",
        ValueKind.DateTimeOffset => "MomentValue",
        ValueKind.User => "UserValue",
        ValueKind.File => "FileValue",
        ValueKind.Money => "MoneyValue",
        ValueKind.Principal => "PrincipalValue",
        _ => throw new InvalidOperationException($"{value.Kind} has no format"),
    };
}
