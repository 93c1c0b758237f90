using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>The member of an enum.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct OptionElement<T>(string options, OptionReader<T> read) : IElement<T>
    where T : struct, Enum
{
    public string Explain(ReadOnlySpan<byte> text) => options;

    public bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value) => read(text, out value);
}
