using System.Runtime.InteropServices;
using System.Text;
using Bizproc.CompilerServices;

namespace Bizproc.Incoming.Binding;

/// <summary>
/// Reads one of several values. Implemented by structs, so that the loop over the values is compiled for each kind and does not allocate.
/// </summary>
internal interface IElement<T>
{
    /// <summary>Describes the expected values, for the error about a text that does not fit.</summary>
    string Explain(ReadOnlySpan<byte> text);

    bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value);
}

/// <summary>Reads any text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct TextElement : IElement<string>
{
    public string Explain(ReadOnlySpan<byte> text) => "a text";

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out string value)
    {
        value = Encoding.UTF8.GetString(text);
        return true;
    }
}

/// <summary>Reads a value of one kind.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ValueElement<T, TFormat> : IElement<T>
    where T : struct
    where TFormat : IPortalValue<T>
{
    public string Explain(ReadOnlySpan<byte> text) => TFormat.Explain(text) ?? TFormat.Expected;

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value) => TFormat.TryRead(text, formats, out value);
}

/// <summary>Reads a value; an empty text becomes <see langword="null"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct OptionalElement<T, TFormat> : IElement<T?>
    where T : struct
    where TFormat : IPortalValue<T>
{
    public string Explain(ReadOnlySpan<byte> text) => TFormat.Explain(text) ?? TFormat.Expected;

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T? value)
    {
        value = null;
        if (text.IsEmpty) return true;
        if (!TFormat.TryRead(text, formats, out var given)) return false;

        value = given;
        return true;
    }
}

/// <summary>Reads an enum member.</summary>
/// <param name="options">The options; see <see cref="EnumOptionTable"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct OptionElement<T>(ReadOnlySpan<byte> options) : IElement<T>
    where T : struct, Enum
{
    private readonly ReadOnlySpan<byte> _options = options;

    public string Explain(ReadOnlySpan<byte> text) => EnumOptionTable.Describe(_options);

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value) => EnumOptionTable.TryRead(_options, text, out value);
}

/// <summary>Reads an enum member; an empty text becomes <see langword="null"/>.</summary>
/// <param name="options">The options; see <see cref="EnumOptionTable"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct OptionalOptionElement<T>(ReadOnlySpan<byte> options) : IElement<T?>
    where T : struct, Enum
{
    private readonly ReadOnlySpan<byte> _options = options;

    public string Explain(ReadOnlySpan<byte> text) => EnumOptionTable.Describe(_options);

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T? value)
    {
        value = null;
        if (text.IsEmpty) return true;
        if (!EnumOptionTable.TryRead(_options, text, out T given)) return false;

        value = given;
        return true;
    }
}
