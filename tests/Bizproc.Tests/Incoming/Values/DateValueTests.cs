using System.Globalization;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>portal: 10.3, 20.1</summary>
public sealed class DateValueTests
{
    [Theory]
    [InlineData("de-DE", "01.05.2026", "2026-05-01 00:00:00")]
    [InlineData("en-US", "01.05.2026", "2026-05-01 00:00:00")]
    [InlineData("ru-RU", "1.5.2026 7:00", "2026-05-01 07:00:00")]
    [InlineData("ru-RU", "01.05.2026 07:00:09", "2026-05-01 07:00:09")]
    [InlineData("en-US", "05/01/2026", "2026-05-01 00:00:00")]
    [InlineData("en-GB", "05/01/2026", "2026-01-05 00:00:00")]
    [InlineData("", "05/01/2026", "2026-05-01 00:00:00")]
    [InlineData("en-US", "05/01/2026 12:00:00 am", "2026-05-01 00:00:00")]
    [InlineData("en-US", "05/01/2026 12:30 PM", "2026-05-01 12:30:00")]
    [InlineData("en-US", "05/01/2026 07:00:00pm", "2026-05-01 19:00:00")]
    [InlineData("en-US", "2026-05-01", "2026-05-01 00:00:00")]
    [InlineData("ja-JP", "2026/05/01 07:00:00", "2026-05-01 07:00:00")]
    [InlineData("", "2026-05-01T07:00:00.123456", "2026-05-01 07:00:00")]
    [InlineData("hu-HU", "2026. 05. 01.", "2026-05-01 00:00:00")]
    [InlineData("hu-HU", "2026.05.01.", "2026-05-01 00:00:00")]
    [InlineData("hu-HU", "2026. 05. 01. 7:00:00", "2026-05-01 07:00:00")]
    [InlineData("th-TH", "01/05/2026", "2026-05-01 00:00:00")]
    [InlineData("th-TH", "2026. 5. 1", "2026-05-01 00:00:00")]
    [InlineData("fa-IR", "2026/05/01", "2026-05-01 00:00:00")]
    [InlineData("fa-IR", "2026. 5. 1", "2026-05-01 00:00:00")]
    [InlineData("de-DE", "29.02.2028", "2028-02-29 00:00:00")]
    [InlineData("de-DE", "01.01.0001", "0001-01-01 00:00:00")]
    [InlineData("de-DE", "31.12.9999 23:59:59", "9999-12-31 23:59:59")]
    public void Portals_write_dates_in_many_ways(string culture, string text, string expected)
    {
        Assert.True(DateParser.TryRead(System.Text.Encoding.UTF8.GetBytes(text), PortalText.Formats(culture), out var date));
        Assert.Equal(expected, date.Written.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Assert.Equal(expected[..10], PortalText.Read<DateOnly, DateValue>(text, PortalText.Formats(culture))?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("29.02.2026")]
    [InlineData("00.05.2026")]
    [InlineData("12.13.2026")]
    [InlineData("12.13.2026 5 PM")]
    [InlineData("2026-13-01")]
    [InlineData("01.05.0000")]
    [InlineData("01.05.26")]
    [InlineData("01.05")]
    [InlineData("12:30:45")]
    [InlineData("May 5 12:30:45")]
    [InlineData("01.05.2026 24:00")]
    [InlineData("01.05.2026 07:60")]
    [InlineData("01.05.2026x")]
    [InlineData("2026-05-01T10:00:00+15:00")]
    [InlineData("2026-05-01T10:00:00+14:01")]
    [InlineData("2026-05-01T10:00:00+999999999")]
    [InlineData("2026-05-01T10:00:00+01:999999999")]
    [InlineData("2026-05-01T10:00:00+01:60")]
    [InlineData("2026-05-01T10:00:00Zulu")]
    [InlineData("01.05.2026 [9999999]")]
    [InlineData("01.05.2026 [1")]
    [InlineData("today")]
    [InlineData("1777593600")]
    [InlineData("\uFFFD")]
    public void What_is_no_date_is_refused(string text)
    {
        foreach (string culture in (string[])["", "en-US", "de-DE", "hu-HU", "th-TH", "fa-IR"])
        {
            Assert.Null(PortalText.Read<DateOnly, DateValue>(text, PortalText.Formats(culture)));
            Assert.Null(PortalText.Read<DateTimeOffset, MomentValue>(text, PortalText.Formats(culture)));
        }
    }

    [Theory]
    [InlineData("01.05.2026 07:00:00", "2026-05-01T07:00:00+02:00")]
    [InlineData("01.01.2026 07:00:00", "2026-01-01T07:00:00+01:00")]
    [InlineData("01.05.2026 10:00:00 [10800]", "2026-05-01T07:00:00+02:00")]
    [InlineData("01.05.2026 10:00:00 [-3600]", "2026-05-01T11:00:00+02:00")]
    [InlineData("01.05.2026 [0]", "2026-05-01T00:00:00+02:00")]
    [InlineData("2026-05-01T10:00:00Z", "2026-05-01T10:00:00+00:00")]
    [InlineData("2026-05-01T10:00:00+03:00", "2026-05-01T10:00:00+03:00")]
    [InlineData("2026-05-01T10:00:00-0330", "2026-05-01T10:00:00-03:30")]
    [InlineData("2026-05-01T10:00:00.5+14", "2026-05-01T10:00:00+14:00")]
    [InlineData("29.03.2026 02:30:00", "2026-03-29T02:30:00+01:00")]
    [InlineData("25.10.2026 02:30:00", "2026-10-25T02:30:00+01:00")]
    public void A_moment_is_one_of_the_portals_clock_where_it_has_no_offset(string text, string expected) =>
        Assert.Equal(expected, PortalText.Read<DateTimeOffset, MomentValue>(text, PortalText.Formats("de-DE", "Europe/Berlin"))?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Fact]
    public void A_culture_that_knows_what_stands_behind_the_day_does_not_know_another_day()
    {
        const string Text = "02.05.2026 5 PM";

        Assert.Equal(new DateTime(2026, 5, 2, 17, 0, 0), PortalText.Read<DateTime, LocalTimeValue>(Text, PortalText.Formats("en-GB")));
        Assert.Null(PortalText.Read<DateTime, LocalTimeValue>(Text, PortalText.Formats("en-US")));
    }

    [Fact]
    public void A_date_in_the_writing_of_a_culture_has_its_offset_too() =>
        Assert.Equal(new DateTime(2026, 5, 1, 7, 0, 0), PortalText.Read<DateTime, LocalTimeValue>("2026. 05. 01. 10:00 [10800]", PortalText.Formats("hu-HU")));

    [Theory]
    [InlineData("01.05.2026 07:00:00", "2026-05-01 07:00:00")]
    [InlineData("2026-05-01T10:00:00Z", "2026-05-01 12:00:00")]
    [InlineData("01.05.2026 10:00:00 [10800]", "2026-05-01 07:00:00")]
    [InlineData("29.03.2026 02:30:00", "2026-03-29 03:30:00")]
    public void A_time_is_one_of_the_portals_clock(string text, string expected)
    {
        var time = PortalText.Read<DateTime, LocalTimeValue>(text, PortalText.Formats("de-DE", "Europe/Berlin"))!.Value;
        Assert.Equal((expected, DateTimeKind.Unspecified), (time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), time.Kind));
    }

    [Theory]
    [InlineData("01.01.0001 00:00:00")]
    [InlineData("31.12.9999 23:59:59")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void A_moment_that_only_some_zones_have_is_refused(string text)
    {
        foreach (string zone in (string[])["UTC", "Pacific/Kiritimati", "Etc/GMT+12"])
        {
            Assert.Null(PortalText.Read<DateTimeOffset, MomentValue>(text, PortalText.Formats("", zone)));
            Assert.Null(PortalText.Read<DateTime, LocalTimeValue>(text, PortalText.Formats("", zone)));
        }
    }

    [Fact]
    public void Nothing_is_asked_of_formats_that_are_none()
    {
        Assert.Throws<ArgumentNullException>(static () => new PortalFormats(null!, TimeZoneInfo.Utc));
        Assert.Throws<ArgumentNullException>(static () => new PortalFormats(CultureInfo.InvariantCulture, null!));
    }
}
