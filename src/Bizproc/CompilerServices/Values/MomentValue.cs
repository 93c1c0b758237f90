using System.ComponentModel;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: moments in time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MomentValue : IPortalValue<DateTimeOffset>
{
    /// <inheritdoc/>
    public static string Expected => "a date with a time";

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out DateTimeOffset value)
    {
        value = default;
        if (!DateParser.TryRead(text, formats, out var date) || !date.TryGetMoment(formats, out value)) return false;

        if (date.Offset is null) formats.Watch?.AskZone();
        return true;
    }

    /// <inheritdoc/>
    public static int Write(DateTimeOffset value, PortalFormats formats, Span<byte> target) => DateParser.Write(value.DateTime, value.Offset, target);
}
