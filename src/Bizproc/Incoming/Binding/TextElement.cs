using System.Runtime.InteropServices;
using System.Text;

namespace Bizproc;

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
