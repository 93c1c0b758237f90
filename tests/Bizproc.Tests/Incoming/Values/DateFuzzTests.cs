using System.Globalization;
using System.Text;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>No text is so strange, and no culture and no zone, that reading throws.</summary>
public sealed class DateFuzzTests
{
    private const int Texts = 20_000;

    private static readonly string[] Pieces =
        ["01", "5", "12", "31", "2026", "0001", "9999", "999999999", ".", ".", "/", "-", " ", " ", ":", ":", "T", "Z", "+", "00:00", " am", " PM", " [10800]", " [-86400]", "[", "]", "May", "мая", "\u0665", "\u200F", "\0", "年", "г.", ",", "|", "|USD", "€", "\u00A0", "'", "group_", "user_"];

    [Fact]
    public void Texts_of_the_pieces_of_dates_are_read_or_refused_in_every_culture_and_zone()
    {
        Random random = new(3);
        PortalFormats[] formats = [.. AllFormats()];
        int read = 0;
        for (int i = 0; i < Texts; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            read += ReadAll(text, formats[random.Next(formats.Length)]) ? 1 : 0;
        }

        Assert.InRange(read, 1, Texts - 1);
    }

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        Random random = new(4);
        PortalFormats[] formats = [.. AllFormats()];
        for (int i = 0; i < Texts; i++)
        {
            byte[] text = new byte[random.Next(80)];
            random.NextBytes(text);
            ReadAll(text, formats[random.Next(formats.Length)]);
        }
    }

    [Fact]
    public void Dates_of_all_centuries_are_read_in_every_zone()
    {
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            PortalFormats formats = new(CultureInfo.InvariantCulture, zone);
            for (int year = 1; year <= 9999; year += year is > 1800 and < 2100 ? 3 : 97)
                Assert.True(MomentValue.TryRead(Encoding.ASCII.GetBytes($"15.07.{year:D4} 12:34:56"), formats, out _), $"{zone.Id} {year}");
        }
    }

    private static IEnumerable<PortalFormats> AllFormats()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        return CultureInfo.GetCultures(CultureTypes.AllCultures).Select((culture, i) => new PortalFormats(culture, zones[i % zones.Count]));
    }

    private static bool ReadAll(byte[] text, PortalFormats formats)
    {
        bool isRead = DateValue.TryRead(text, formats, out _);
        Reads<DateTimeOffset, MomentValue>(text, formats);
        Reads<DateTime, LocalTimeValue>(text, formats);
        Reads<bool, FlagValue>(text, formats);
        Reads<int, IntegerValue<int>>(text, formats);
        Reads<ulong, IntegerValue<ulong>>(text, formats);
        Reads<Int128, IntegerValue<Int128>>(text, formats);
        Reads<double, FractionValue<double>>(text, formats);
        Reads<decimal, FractionValue<decimal>>(text, formats);
        Reads<Half, FractionValue<Half>>(text, formats);
        Reads<PortalUser, UserValue>(text, formats);
        Reads<PortalFile, FileValue>(text, formats);
        Reads<PortalMoney, MoneyValue>(text, formats);
        Reads<PortalPrincipal, PrincipalValue>(text, formats);
        NumberParser.Explain(text);
        return isRead;
    }

    private static void Reads<T, TFormat>(byte[] text, PortalFormats formats)
        where T : struct
        where TFormat : IPortalValue<T> =>
        TFormat.TryRead(text, formats, out _);
}
