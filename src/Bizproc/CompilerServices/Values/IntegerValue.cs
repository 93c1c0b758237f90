using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: whole numbers.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IntegerValue<T> : IPortalValue<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <inheritdoc/>
    static string IPortalValue<T>.Expected => $"a whole number from {T.MinValue} to {T.MaxValue}";

    /// <inheritdoc/>
    static string? IPortalValue<T>.Explain(ReadOnlySpan<byte> text) => NumberParser.Explain(text);

    /// <inheritdoc/>
    static bool IPortalValue<T>.TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value) => TryReadPlain(text, out value) || TryReadWritten(text, out value);

    /// <inheritdoc/>
    static int IPortalValue<T>.Write(T value, PortalFormats formats, Span<byte> target)
    {
        value.TryFormat(target, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static bool TryReadPlain(ReadOnlySpan<byte> text, out T value) =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        || TryReadFraction(text, out value);

    private static bool TryReadWritten(ReadOnlySpan<byte> text, out T value)
    {
        value = default;
        Span<byte> plain = stackalloc byte[NumberParser.MaxLength];
        return NumberParser.TryMakePlain(text, plain, out int length, out _) && TryReadPlain(plain[..length], out value);
    }

    /// <summary>Reads a whole number that a calculation of the designer wrote as <c>5.0</c> or <c>1.0E+3</c>.</summary>
    private static bool TryReadFraction(ReadOnlySpan<byte> text, out T value)
    {
        value = default;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || decimal.Truncate(number) != number) return false;
        if (number < decimal.CreateSaturating(T.MinValue) || number > decimal.CreateSaturating(T.MaxValue)) return false;

        value = T.CreateTruncating(number);
        return true;
    }
}
