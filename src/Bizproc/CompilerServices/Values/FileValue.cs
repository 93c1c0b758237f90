using System.Buffers.Text;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: files by number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FileValue : IPortalValue<PortalFile>
{
    /// <inheritdoc/>
    public static string Expected => "the number of a file";

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out PortalFile value)
    {
        bool isRead = Utf8Parser.TryParse(text, out long id, out int used) && used == text.Length && text is [>= (byte)'0' and <= (byte)'9', ..];
        value = new PortalFile(id);
        return isRead;
    }

    /// <inheritdoc/>
    public static int Write(PortalFile value, PortalFormats formats, Span<byte> target)
    {
        Utf8Formatter.TryFormat(value.Id, target, out int written);
        return written;
    }
}
