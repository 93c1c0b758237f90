namespace Bizproc.Emulator;

/// <summary>The formats in which portals write dates.</summary>
public enum PortalDateFormat
{
    /// <summary><c>01.05.2026 07:00:00</c></summary>
    DayMonthYear,

    /// <summary><c>05/01/2026 07:00:00 am</c></summary>
    MonthDayYear,

    /// <summary><c>2026-05-01 07:00:00</c></summary>
    YearMonthDay,
}
