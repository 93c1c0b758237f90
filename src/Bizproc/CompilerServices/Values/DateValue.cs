using System.ComponentModel;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: days.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateValue : IPortalValue<DateOnly>
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <inheritdoc/>
    public static string Expected => "a date";

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out DateOnly value)
    {
        bool isRead = DateParser.TryRead(text, formats, out var date);
        value = DateOnly.FromDateTime(date.Written);
        return isRead;
    }

    /// <summary>
    /// Writes the day at noon: a portal accepts an ISO text as a date only if it has a time. At noon the day stays the same if the portal's zone
    /// differs from the configured one.
    /// </summary>
    public static int Write(DateOnly value, PortalFormats formats, Span<byte> target)
    {
        var noon = value.ToDateTime(Noon);
        return DateParser.Write(noon, formats.TimeZone.GetUtcOffset(noon), target);
    }
}
