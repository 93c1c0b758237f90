using System.ComponentModel;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: times as the portal's own clock shows them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LocalTimeValue : IPortalValue<DateTime>
{
    /// <inheritdoc/>
    public static string Expected => MomentValue.Expected;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out DateTime value)
    {
        value = default;
        if (!DateParser.TryRead(text, formats, out var date) || !date.TryGetMoment(formats, out var moment)) return false;

        // A time without an offset is in the portal's own zone, and the result is the same in every zone.
        if (date.Offset is not null) formats.Watch?.AskZone();
        value = TimeZoneInfo.ConvertTime(moment, formats.TimeZone).DateTime;
        return true;
    }

    /// <summary>Writes a time. A UTC or local time is a certain moment; any other time is a time of the portal's clock.</summary>
    public static int Write(DateTime value, PortalFormats formats, Span<byte> target)
    {
        if (value.Kind == DateTimeKind.Unspecified) formats.Watch?.AskZone();
        var offset = value.Kind switch
        {
            DateTimeKind.Utc => TimeSpan.Zero,
            DateTimeKind.Local => TimeZoneInfo.Local.GetUtcOffset(value),
            _ => formats.TimeZone.GetUtcOffset(value),
        };
        return DateParser.Write(value, offset, target);
    }
}
