using System.Text.Json;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Installation.Formats;

/// <summary>The time zone of the times of a portal (portal: 10.3, 19).</summary>
public sealed class TimeZoneTests
{
    private const string Moment = "moment=01.05.2026 07:00:00";

    [Theory]
    [InlineData("example.bitrix24.ru", null, 3, "PresumedZone")]
    [InlineData("example.bitrix24.de", null, 2, "PresumedZone")]
    [InlineData("example.bitrix24.com", null, 0, "UnknownZone")]
    [InlineData("bitrix24.ru.example.com", null, 0, "UnknownZone")]
    [InlineData("example.bitrix24.ru", "Asia/Tokyo", 9, null)]
    [InlineData("example.bitrix24.com", "Asia/Tokyo", 9, null)]
    public async Task A_time_is_one_of_the_portals_own_zone(string host, string? zone, int hours, string? message)
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal(host) with { TimeZone = zone });
        for (int i = 0; i < 3; i++) Assert.Equal(TimeSpan.FromHours(hours), (await scene.CallAsync(portal, Moment)).Moment!.Value.Offset);

        Assert.Equal(message is null ? [] : [message], scene.Log.Collector.Lines.Select(static line => line.Id.Name));
        Assert.Equal(message is "UnknownZone", scene.Doubts.Describe() is not null);
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_does_not_count_and_is_told()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal() with { TimeZone = "Europe/Nowhere" });

        Assert.Equal(TimeSpan.Zero, (await scene.CallAsync(portal, Moment)).Moment!.Value.Offset);

        Assert.Equal(["NoSuchZone", "UnknownZone"], scene.Log.Collector.Lines.Select(static line => line.Id.Name));
        Assert.Contains("Europe/Nowhere", scene.Log.Collector.Lines[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("local=01.05.2026 07:00:00", false)]
    [InlineData("local=2026-05-01T07:00:00Z", true)]
    [InlineData("moment=2026-05-01T07:00:00Z", false)]
    [InlineData("day=01.05.2026", false)]
    public async Task Only_values_that_depend_on_the_zone_raise_a_doubt(string properties, bool isInDoubt)
    {
        var scene = new FormatScene();

        await scene.CallAsync(await scene.KeepAsync(FormatScene.Portal()), properties);

        Assert.Equal(isInDoubt ? 1 : 0, scene.Log.Collector.Of("UnknownZone").Count);
    }

    [Fact]
    public async Task A_zone_that_is_set_later_ends_the_doubt()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal());
        await scene.CallAsync(portal, Moment);
        Assert.NotNull(scene.Doubts.Describe());

        await scene.KeepAsync(portal with { TimeZone = "UTC" });
        await scene.CallAsync(portal, Moment);

        Assert.Null(scene.Doubts.Describe());
    }

    [Theory]
    [InlineData(DateTimeKind.Unspecified, true)]
    [InlineData(DateTimeKind.Utc, false)]
    public void An_answer_that_depends_on_the_zone_asks_for_it(DateTimeKind kind, bool asks)
    {
        var watch = new DateWatch(DateTimeOffset.UnixEpoch);
        using var json = new Utf8JsonWriter(Stream.Null);
        json.WriteStartObject();

        DatedAction.WriteReturns(new DatedAction { Answer = new DateTime(2026, 5, 1, 7, 0, 0, kind) }, new ReturnWriter(json, PortalFormats.Default.WatchedBy(watch)));

        Assert.Equal(asks, watch.AsksZone);
    }

    [Theory]
    [InlineData("01.05.2026 10:00:09", 3.0)]
    [InlineData("01.05.2026 12:30:10", 5.5)]
    [InlineData("01.05.2026 02:00:08", -5.0)]
    [InlineData("01.05.2026 07:00:08", null)]
    [InlineData("01.05.2026 10:00:12", null)]
    [InlineData("01.05.2026 10:15:09", null)]
    [InlineData("01.05.2026 10:00:00", null)]
    [InlineData("02.05.2026 10:00:09", null)]
    [InlineData("01.05.2026 10:00:09 [10800]", null)]
    public async Task A_time_that_is_now_shows_a_clock_that_is_not_that_of_the_zone(string now, double? hours)
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal() with { TimeZone = "UTC" });
        for (int i = 0; i < 2; i++) await scene.CallAsync(portal, $"local={now}", new DateTimeOffset(2026, 5, 1, 7, 0, 9, TimeSpan.Zero));

        Assert.Equal(hours is null ? 0 : 1, scene.Log.Collector.Of("OtherClock").Count);
        if (hours is { } ahead) Assert.Contains($"{TimeSpan.FromHours(ahead)} ahead", scene.Log.Collector.Lines.Single().Text, StringComparison.Ordinal);
    }
}
