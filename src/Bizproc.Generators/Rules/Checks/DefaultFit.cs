using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Judges one value of a default by the type of its property. Options and dates as text are judged elsewhere.</summary>
internal static class DefaultFit
{
    /// <param name="value">The value, which is no expression.</param>
    /// <param name="type">The portal's type, or <see langword="null"/> for one that nothing is known of.</param>
    /// <param name="kind">What the C# type holds.</param>
    public static bool Fits(DefaultValue value, string? type, ValueKind kind)
    {
        if (value.Kind == DefaultKind.Unusable) return false;

        return type switch
        {
            PropertyTypes.Bool => value.Kind == DefaultKind.Flag || value is { Kind: DefaultKind.Text, Text: "Y" or "N" },
            PropertyTypes.Int or PropertyTypes.Double => IsNumber(value) && NumberFit.Fits(value, type, kind),
            PropertyTypes.Date or PropertyTypes.DateTime or PropertyTypes.User => value.Kind == DefaultKind.Text,
            // The portal keeps the number of the file; of what else it understands nothing is known.
            PropertyTypes.File => value.Kind is DefaultKind.Text or DefaultKind.Integer,
            // Whatever is written becomes text.
            _ => true,
        };
    }

    private static bool IsNumber(DefaultValue value) => value.Kind is DefaultKind.Text or DefaultKind.Integer or DefaultKind.Fraction;
}
