using System.ComponentModel;

namespace Bizproc;

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
    /// A portal makes a date of an ISO text only if that has a time (portal: 11.2, as recorded). At noon the day stays the same where the
    /// portal's zone is another one than was configured.
    /// </summary>
    public static int Write(DateOnly value, PortalFormats formats, Span<byte> target)
    {
        var noon = value.ToDateTime(Noon);
        return DateParser.Write(noon, formats.TimeZone.GetUtcOffset(noon), target);
    }
}
