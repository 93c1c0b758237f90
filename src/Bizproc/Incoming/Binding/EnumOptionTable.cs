using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bizproc.Incoming.Binding;

/// <summary>
/// Reads the text in which generated code stores the options of an enum: a line for each, with the number of the member, a space, and the key as in
/// <see cref="EscapedTextDecoder"/>. Most enums have few options, so a linear search costs less than another data structure.
/// </summary>
internal static class EnumOptionTable
{
    /// <summary>The length of the longest number, including its sign.</summary>
    private const int MaxDigits = 20;

    /// <summary>Finds the member of an enum by the key of its option.</summary>
    public static bool TryRead<T>(ReadOnlySpan<byte> table, ReadOnlySpan<byte> key, out T value)
        where T : struct, Enum
    {
        while (Next(ref table, out var number, out var each))
        {
            if (EscapedTextDecoder.Is(each, key)) return TryParse(number, out value);
        }

        value = default;
        return false;
    }

    /// <summary>Finds the key of the option for an enum member.</summary>
    /// <returns>The key; <see langword="null"/> if the value is not an option.</returns>
    public static string? FindKey<T>(ReadOnlySpan<byte> table, T value)
        where T : struct, Enum
    {
        Span<byte> digits = stackalloc byte[MaxDigits];
        digits = digits[..Format(value, digits)];
        while (Next(ref table, out var number, out var key))
        {
            if (number.SequenceEqual(digits)) return EscapedTextDecoder.Read(key);
        }

        return null;
    }

    /// <summary>Lists the keys, for an error message.</summary>
    public static string Describe(ReadOnlySpan<byte> table)
    {
        if (table.IsEmpty) return "an option (the enum has none)";

        var text = new StringBuilder("one of ");
        for (bool isFirst = true; Next(ref table, out _, out var key); isFirst = false) text.Append(isFirst ? "" : ", ").Append(EscapedTextDecoder.Read(key));
        return text.ToString();
    }

    private static bool Next(ref ReadOnlySpan<byte> table, out ReadOnlySpan<byte> number, out ReadOnlySpan<byte> key)
    {
        number = key = default;
        if (table.IsEmpty) return false;

        int end = table.IndexOf((byte)'\n');
        var line = end < 0 ? table : table[..end];
        table = end < 0 ? default : table[(end + 1)..];

        // The source file may have been compiled with the line ends of another system.
        if (line.EndsWith("\r"u8)) line = line[..^1];
        int blank = line.IndexOf((byte)' ');
        number = line[..blank];
        key = line[(blank + 1)..];
        return true;
    }

    private static bool TryParse<T>(ReadOnlySpan<byte> number, out T value)
        where T : struct, Enum
    {
        bool isRead = Utf8Parser.TryParse(number, out long bits, out int length) && length == number.Length;
        if (!isRead)
        {
            isRead = Utf8Parser.TryParse(number, out ulong unsigned, out length) && length == number.Length;
            bits = unchecked((long)unsigned);
        }

        value = Unsafe.SizeOf<T>() switch
        {
            sizeof(byte) => Unsafe.BitCast<byte, T>(unchecked((byte)bits)),
            sizeof(short) => Unsafe.BitCast<short, T>(unchecked((short)bits)),
            sizeof(int) => Unsafe.BitCast<int, T>(unchecked((int)bits)),
            _ => Unsafe.BitCast<long, T>(bits),
        };
        return isRead;
    }

    private static int Format<T>(T value, Span<byte> digits)
        where T : struct, Enum
    {
        int length;
        _ = Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.SByte => Utf8Formatter.TryFormat(Unsafe.BitCast<T, sbyte>(value), digits, out length),
            TypeCode.Byte => Utf8Formatter.TryFormat(Unsafe.BitCast<T, byte>(value), digits, out length),
            TypeCode.Int16 => Utf8Formatter.TryFormat(Unsafe.BitCast<T, short>(value), digits, out length),
            TypeCode.UInt16 => Utf8Formatter.TryFormat(Unsafe.BitCast<T, ushort>(value), digits, out length),
            TypeCode.Int32 => Utf8Formatter.TryFormat(Unsafe.BitCast<T, int>(value), digits, out length),
            TypeCode.UInt32 => Utf8Formatter.TryFormat(Unsafe.BitCast<T, uint>(value), digits, out length),
            TypeCode.Int64 => Utf8Formatter.TryFormat(Unsafe.BitCast<T, long>(value), digits, out length),
            _ => Utf8Formatter.TryFormat(Unsafe.BitCast<T, ulong>(value), digits, out length),
        };
        return length;
    }
}
