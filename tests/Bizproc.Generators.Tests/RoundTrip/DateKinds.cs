using System.Globalization;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>Dates and times. The emulated server's clock shows UTC.</summary>
internal static class DateKinds
{
    private static readonly int[] Offsets = [0, 3_600, 10_800, 19_800, 50_400, -18_000, -43_200];

    public static readonly ItemKind[] All =
    [
        new("DateOnly", default(DateOnly), Day, static (random, format) => Kept(Moment(random).Date, static moment => DateOnly.FromDateTime(moment), "Date", format)),
        new("DateTime", default(DateTime), (random, format) => Time(random, format, static moment => moment), ReturnTime),
        new("DateTimeOffset", default(DateTimeOffset), (random, format) => Time(random, format, static moment => new DateTimeOffset(moment, TimeSpan.Zero)), ReturnMoment),
        new("DateTime", default(DateTime), Midnight, static (random, format) => Kept(Moment(random), static moment => moment, "Date", format)) { PortalType = PropertyType.Date },
    ];

    /// <summary>A time of the portal's clock, to the second.</summary>
    public static DateTime Moment(Random random)
    {
        var (first, last) = random.Next(4) == 0 ? (1000, 9000) : (1970, 2100);
        var day = new DateTime(random.Next(first, last), 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(random.Next(366));
        return random.Next(4) == 0 ? day.AddHours(random.Next(2) * 12) : day.AddSeconds(random.Next(86_400));
    }

    /// <summary>A date as a portal writes it (portal: 10.3).</summary>
    public static string Write(DateTime moment, bool hasTime, PortalDateFormat format)
    {
        string half = moment.Hour < 12 ? "am" : "pm";
        return format switch
        {
            PortalDateFormat.DayMonthYear => Text(moment, hasTime ? "dd.MM.yyyy HH:mm:ss" : "dd.MM.yyyy"),
            PortalDateFormat.MonthDayYear => hasTime ? $"{Text(moment, "MM/dd/yyyy hh:mm:ss")} {half}" : Text(moment, "MM/dd/yyyy"),
            _ => Text(moment, hasTime ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd"),
        };
    }

    private static GivenItem Day(Random random, PortalDateFormat format)
    {
        var day = Moment(random);
        string text = Write(day, hasTime: false, format);
        return GivenItem.Text(random.Next(2) == 0 ? text : $"{text} [{Offset(random)}]", DateOnly.FromDateTime(day));
    }

    private static GivenItem Midnight(Random random, PortalDateFormat format)
    {
        var day = Moment(random).Date;
        return GivenItem.Text(Write(day, hasTime: false, format), day);
    }

    /// <summary>A time by the server's clock, or by a user's, followed by the difference.</summary>
    private static GivenItem Time(Random random, PortalDateFormat format, Func<DateTime, object> read)
    {
        var moment = Moment(random);
        int way = random.Next(5);
        if (way == 0) return GivenItem.Text(Write(moment, hasTime: false, format), read(moment.Date));
        if (way == 1) return GivenItem.Text(Write(moment, hasTime: true, format), read(moment));

        int offset = Offset(random);
        return GivenItem.Text($"{Write(moment.AddSeconds(offset), hasTime: true, format)} [{offset}]", read(moment));
    }

    private static ReturnedItem ReturnTime(Random random, PortalDateFormat format)
    {
        int kind = random.Next(3);
        return Kept(Moment(random), moment => kind switch
        {
            0 => moment,
            1 => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
            _ => DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToLocalTime(),
        }, "DateTime", format);
    }

    private static ReturnedItem ReturnMoment(Random random, PortalDateFormat format)
    {
        int offset = Offset(random);
        return Kept(Moment(random), moment => new DateTimeOffset(moment, TimeSpan.Zero).ToOffset(TimeSpan.FromSeconds(offset)), "DateTime", format);
    }

    /// <summary>The portal makes objects of them (portal: 11.2).</summary>
    private static ReturnedItem Kept(DateTime moment, Func<DateTime, object> value, string name, PortalDateFormat format) =>
        new(value(moment), $@"Bitrix\Bizproc\BaseType\Value\{name}({Write(moment, name == "DateTime", format)})");

    private static int Offset(Random random) => Offsets[random.Next(Offsets.Length)];

    private static string Text(DateTime moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
