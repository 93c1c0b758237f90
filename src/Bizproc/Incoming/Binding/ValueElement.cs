using System.Runtime.InteropServices;

namespace Bizproc;

[StructLayout(LayoutKind.Auto)]
internal readonly struct ValueElement<T, TFormat> : IElement<T>
    where T : struct
    where TFormat : IPortalValue<T>
{
    public string Explain(ReadOnlySpan<byte> text) => TFormat.Explain(text) ?? TFormat.Expected;

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value) => TFormat.TryRead(text, formats, out value);
}
