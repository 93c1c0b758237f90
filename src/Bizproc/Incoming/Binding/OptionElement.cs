using System.Runtime.InteropServices;

namespace Bizproc;

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
