using System.Text;
using Bizproc.CompilerServices;
using Bizproc.Protocol;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Checks values of the command line as the application will read them, before they are sent.</summary>
internal static class ValueCheck
{
    /// <summary>Checks the value of a property.</summary>
    /// <param name="key">The key of the property.</param>
    /// <param name="value">The value.</param>
    /// <param name="code">The code of the action.</param>
    /// <param name="shape">The declared properties.</param>
    /// <exception cref="ToolException">The application could not read the value.</exception>
    public static void Check(string key, string value, string code, ActionShape shape)
    {
        if (value.Length == 0)
        {
            if (shape.Required.Contains(key, StringComparer.Ordinal)) throw new ToolException($"'{key}' of {code} needs a value. Use --set {key}=VALUE");
            return;
        }

        // The portal replaces an expression, such as {=Document:TITLE}, before the application sees it.
        if (value.Contains("{=", StringComparison.Ordinal) || value.StartsWith('=')) return;

        string? expected = shape.Options.TryGetValue(key, out var options)
            ? (options.Contains(value, StringComparer.Ordinal) ? null : $"one of {string.Join(", ", options)}")
            : FindFault(PropertyTypes.Find(shape.Types[key]), Encoding.UTF8.GetBytes(value));
        if (expected is not null) throw new ToolException($"'{key}' of {code} is '{value}', but must be {expected}");
    }

    private static string? FindFault(string? type, byte[] value) => type switch
    {
        PropertyTypes.Int => FindFault<long, IntegerValue<long>>(value, "a whole number"),
        PropertyTypes.Double => FindFault<double, FractionValue<double>>(value),
        PropertyTypes.Bool => FindFault<bool, FlagValue>(value),
        PropertyTypes.Date => FindFault<DateOnly, DateValue>(value),
        PropertyTypes.DateTime => FindFault<DateTimeOffset, MomentValue>(value),
        _ => null,
    };

    private static string? FindFault<T, TFormat>(ReadOnlySpan<byte> value, string? expected = null)
        where T : struct
        where TFormat : IPortalValue<T> => TFormat.TryRead(value, PortalFormats.Default, out _) ? null : TFormat.Explain(value) ?? expected ?? TFormat.Expected;
}
