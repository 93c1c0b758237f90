using System.Runtime.InteropServices;

namespace Bizproc;

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
