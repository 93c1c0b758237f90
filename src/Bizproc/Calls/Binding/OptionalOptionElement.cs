using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>The member of an enum, or <see langword="null"/> for an empty text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct OptionalOptionElement<T>(string options, OptionReader<T> read) : IElement<T?>
    where T : struct, Enum
{
    public string Explain(ReadOnlySpan<byte> text) => options;

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T? value)
    {
        value = null;
        if (text.IsEmpty) return true;
        if (!read(text, out var given)) return false;

        value = given;
        return true;
    }
}
