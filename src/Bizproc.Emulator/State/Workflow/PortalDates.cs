using System.Globalization;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>Reads and writes dates as a portal does (portal: 10.3, 11.2). The time zone of its server is UTC.</summary>
internal sealed class PortalDates(PortalDateFormat format)
{
    private const int SecondsOfDay = 86_400;

    private static readonly string[] Iso = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:sszzz"];

    private string Date => format switch
    {
        PortalDateFormat.MonthDayYear => "MM/dd/yyyy",
        PortalDateFormat.YearMonthDay => "yyyy-MM-dd",
        _ => "dd.MM.yyyy",
    };

    private string Moment => format == PortalDateFormat.MonthDayYear ? Date + " hh:mm:ss tt" : Date + " HH:mm:ss";

    /// <summary>Gets an example of a date, for a user who has to write one.</summary>
    public string Example(bool hasTime) => Write(new DateTime(2026, 5, 1, 7, 0, 0), hasTime);

    /// <summary>
    /// Converts a date of an answer to the value that the portal stores: an object if the portal can read it, otherwise the text (portal: 11.2).
    /// </summary>
    public string Keep(string text, bool hasTime)
    {
        string? written = Read(text) is { } moment ? Write(moment, hasTime) : null;
        return written is null ? text : $@"Bitrix\Bizproc\BaseType\Value\{(hasTime ? "DateTime" : "Date")}({written})";
    }

    /// <summary>
    /// Converts a date of the designer for a handler: without <c>[offset]</c>, and a time in the server's time zone (portal: 10.3).
    /// </summary>
    public string Send(string text, bool hasTime)
    {
        int bracket = text.LastIndexOf(" [", StringComparison.Ordinal);
        if (bracket < 0 || text[^1] != ']' || !int.TryParse(text.AsSpan(bracket + 2, text.Length - bracket - 3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset))
            return text;

        string written = text[..bracket];
        bool isMoment = hasTime && Math.Abs((long)offset) <= SecondsOfDay;
        return isMoment && ReadOwn(written) is { Year: > 1 and < 9999 } moment ? Write(moment.AddSeconds(-offset), hasTime) : written;
    }

    /// <summary>Writes a date in the format of the portal.</summary>
    public string Write(DateTime moment, bool hasTime)
    {
        string text = moment.ToString(hasTime ? Moment : Date, CultureInfo.InvariantCulture);
        return format == PortalDateFormat.MonthDayYear ? text.Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal) : text;
    }

    /// <summary>Reads a date in the format of the portal or of ISO 8601; <see langword="null"/> if it is neither.</summary>
    public DateTime? Read(string text)
    {
        bool isIso = DateTimeOffset.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        return isIso ? moment.UtcDateTime : ReadOwn(text);
    }

    private DateTime? ReadOwn(string text) =>
        DateTime.TryParseExact(text, [Moment, Date], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
