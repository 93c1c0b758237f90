using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: yes and no.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FlagValue : IPortalValue<bool>
{
    /// <inheritdoc/>
    public static string Expected => "Y or N";

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out bool value)
    {
        value = text is [(byte)'Y' or (byte)'y' or (byte)'1'] or [(byte)'t', (byte)'r', (byte)'u', (byte)'e'];
        return value || text is [(byte)'N' or (byte)'n' or (byte)'0'] or [(byte)'f', (byte)'a', (byte)'l', (byte)'s', (byte)'e'];
    }

    /// <inheritdoc/>
    public static int Write(bool value, PortalFormats formats, Span<byte> target)
    {
        target[0] = value ? (byte)'Y' : (byte)'N';
        return 1;
    }
}
