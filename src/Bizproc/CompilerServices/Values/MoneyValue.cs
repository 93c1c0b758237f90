using System.ComponentModel;
using System.Globalization;
using System.Text;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: amounts of money, such as <c>1500.50|USD</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MoneyValue : IPortalValue<PortalMoney>
{
    /// <inheritdoc/>
    public static string Expected => "an amount with its currency, such as 1500.50|USD";

    /// <inheritdoc/>
    public static string? Explain(ReadOnlySpan<byte> text) => NumberParser.Explain(text);

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out PortalMoney value)
    {
        value = default;
        int bar = text.IndexOf((byte)'|');
        var code = bar < 0 ? default : text[(bar + 1)..];
        if (bar >= 0 && !CurrencyCode.IsCode(code)) return false;
        if (!Reads<decimal, FractionValue<decimal>>(bar < 0 ? text : text[..bar], formats, out decimal amount)) return false;

        // The symbol of a currency is not its code, and several currencies share one symbol.
        if (HasSign(text)) return false;

        value = new PortalMoney(amount, Encoding.ASCII.GetString(code));
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The currency is neither empty nor the code of a currency.</exception>
    public static int Write(PortalMoney value, PortalFormats formats, Span<byte> target)
    {
        value.Amount.TryFormat(target, out int written, default, CultureInfo.InvariantCulture);
        if (value.Currency.Length == 0) return written;

        target[written++] = (byte)'|';
        bool isAscii = Encoding.UTF8.TryGetBytes(value.Currency, target[written..], out int length);
        if (!isAscii || !CurrencyCode.IsCode(target.Slice(written, length)))
            throw new ArgumentException($"'{value.Currency}' is not a currency code such as USD", nameof(value));

        return written + length;
    }

    private static bool HasSign(ReadOnlySpan<byte> text)
    {
        for (; !text.IsEmpty && Rune.DecodeFromUtf8(text, out var rune, out int used) == System.Buffers.OperationStatus.Done; text = text[used..])
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.CurrencySymbol) return true;
        }

        return false;
    }

    private static bool Reads<T, TFormat>(ReadOnlySpan<byte> text, PortalFormats formats, out T value)
        where T : struct
        where TFormat : IPortalValue<T> =>
        TFormat.TryRead(text, formats, out value);
}
