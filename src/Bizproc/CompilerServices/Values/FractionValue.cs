using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: numbers with a fraction. The portal itself writes 14 digits.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FractionValue<T> : IPortalValue<T>
    where T : struct, INumber<T>
{
    /// <inheritdoc/>
    static string IPortalValue<T>.Expected => "a number";

    /// <inheritdoc/>
    static string? IPortalValue<T>.Explain(ReadOnlySpan<byte> text) => NumberParser.Explain(text);

    /// <inheritdoc/>
    static bool IPortalValue<T>.TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value) => TryReadPlain(text, out value) || TryReadWritten(text, out value);

    /// <inheritdoc/>
    static int IPortalValue<T>.Write(T value, PortalFormats formats, Span<byte> target)
    {
        if (!T.IsFinite(value)) throw new ArgumentException($"{value} is not a number that a portal can store", nameof(value));

        value.TryFormat(target, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static bool TryReadPlain(ReadOnlySpan<byte> text, out T value) =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);

    private static bool TryReadWritten(ReadOnlySpan<byte> text, out T value)
    {
        value = default;
        Span<byte> plain = stackalloc byte[NumberParser.MaxLength];
        return NumberParser.TryMakePlain(text, plain, out int length, out _) && TryReadPlain(plain[..length], out value);
    }
}
