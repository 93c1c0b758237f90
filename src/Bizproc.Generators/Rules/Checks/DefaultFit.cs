using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Checks one value of a default against the type of its property. Other code checks options, and dates written as text.</summary>
internal static class DefaultFit
{
    /// <param name="value">The value, which is not an expression.</param>
    /// <param name="type">The portal's type, or <see langword="null"/> if it is unknown.</param>
    /// <param name="kind">The kind of value that the C# type holds.</param>
    public static bool Fits(DefaultValue value, string? type, ValueKind kind)
    {
        if (value.Kind == DefaultKind.Unusable) return false;

        return type switch
        {
            PropertyTypes.Bool => value.Kind == DefaultKind.Flag || value is { Kind: DefaultKind.Text, Text: "Y" or "N" },
            PropertyTypes.Int or PropertyTypes.Double => IsNumber(value) && NumberFit.Fits(value, type, kind),
            PropertyTypes.Date or PropertyTypes.DateTime or PropertyTypes.User => value.Kind == DefaultKind.Text,
            // The portal stores the number of the file. It is unknown which other values it accepts.
            PropertyTypes.File => value.Kind is DefaultKind.Text or DefaultKind.Integer,
            // Any value becomes text.
            _ => true,
        };
    }

    private static bool IsNumber(DefaultValue value) => value.Kind is DefaultKind.Text or DefaultKind.Integer or DefaultKind.Fraction;
}
