using System.Globalization;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Installation.Formats;

/// <summary>The order of day and month in the dates of a portal (portal: 10.3, 19).</summary>
public sealed class DateOrderTests
{
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly DateOnly January = new(2026, 1, 5);

    [Theory]
    [InlineData("example.bitrix24.com", "en", true)]
    [InlineData("portal.example.com", "en", true)]
    [InlineData("example.bitrix24.uk", "en", null)]
    [InlineData("example.bitrix24.in", "EN", null)]
    [InlineData("example.bitrix24.de", "de", false)]
    [InlineData("example.bitrix24.com", "br", false)]
    [InlineData("example.bitrix24.com", "ja", null)]
    [InlineData("example.bitrix24.com", "xx", null)]
    [InlineData("example.bitrix24.com", null, null)]
    public async Task A_language_says_what_it_says(string host, string? language, bool? isMonthFirst)
    {
        // For a portal of which nothing is known, the culture of the options decides; it is tried in both orders.
        foreach (string culture in (string[])["en-US", "en-GB"])
        {
            var scene = new FormatScene(options => options.Calls.Culture = CultureInfo.GetCultureInfo(culture));
            var portal = await scene.KeepAsync(FormatScene.Portal(host, language));

            Assert.Equal(isMonthFirst ?? culture == "en-US" ? May : January, (await scene.CallAsync(portal, "day=05/01/2026")).Day);
            Assert.Equal(isMonthFirst is null ? 1 : 0, scene.Log.Collector.Of("UnknownOrder").Count);
            Assert.Equal(isMonthFirst is null, scene.Doubts.Describe() is not null);
        }
    }

    [Theory]
    [InlineData("day=13/05/2026", DateOrder.DayFirst)]
    [InlineData("day=05/13/2026", DateOrder.MonthFirst)]
    [InlineData("local=05/01/2026 07:00:00 am", DateOrder.MonthFirst)]
    [InlineData("local=05/01/2026 12:30 PM", DateOrder.MonthFirst)]
    public async Task What_a_date_shows_is_kept_and_holds_for_later_calls(string shown, DateOrder order)
    {
        foreach (string culture in (string[])["en-US", "en-GB"])
        {
            var scene = new FormatScene(options => options.Calls.Culture = CultureInfo.GetCultureInfo(culture));
            var portal = await scene.KeepAsync(FormatScene.Portal());

            await scene.CallAsync(portal, shown);
            var kept = await scene.KeptAsync(portal);
            Assert.Equal((order, true), (kept.DateOrder, kept.IsDateOrderLearnt));
            Assert.Equal(order == DateOrder.MonthFirst ? May : January, (await scene.CallAsync(portal, "day=05/01/2026")).Day);
            Assert.Equal((1, 0, null), (scene.Log.Collector.Of("LearntOrder").Count, scene.Log.Collector.Of("UnknownOrder").Count, scene.Doubts.Describe()));
        }
    }

    [Theory]
    [InlineData("day=05/01/2026&other=13/05/2026")]
    [InlineData("other=13/05/2026&day=05/01/2026")]
    public async Task What_one_date_of_a_call_shows_holds_for_the_others_of_the_same_call(string properties)
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal());

        var action = await scene.CallAsync(portal, properties);

        Assert.Equal((January, new DateOnly(2026, 5, 13)), (action.Day, action.Other));
        Assert.Empty(scene.Log.Collector.Of("UnknownOrder"));
    }

    [Theory]
    [InlineData("day=01.05.2026")]
    [InlineData("day=2026-05-01")]
    [InlineData("day=05/05/2026")]
    [InlineData("day=2026/05/01")]
    [InlineData("day=31/02/2026")]
    [InlineData("day=13/14/2026")]
    public async Task Dates_that_are_the_same_in_both_orders_or_none_show_nothing_and_raise_no_doubt(string properties)
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal());

        if (properties.Contains("/02/", StringComparison.Ordinal) || properties.Contains("/14/", StringComparison.Ordinal))
            await Assert.ThrowsAsync<BizprocBindingException>(() => scene.CallAsync(portal, properties));
        else await scene.CallAsync(portal, properties);

        Assert.Null((await scene.KeptAsync(portal)).DateOrder);
        Assert.Empty(scene.Log.Collector.Lines);
    }

    [Theory]
    [InlineData("example.bitrix24.com", true)]
    [InlineData("example.bitrix24.co.uk.bitrix24.uk", false)]
    [InlineData("example.bitrix24.in", false)]
    public async Task A_clock_of_twelve_hours_shows_that_the_month_is_first_but_not_where_English_writes_the_day_first(string host, bool isShown)
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal(host));

        await scene.CallAsync(portal, "moment=05/01/2026 10:30:00 am");

        Assert.Equal(isShown ? DateOrder.MonthFirst : null, (await scene.KeptAsync(portal)).DateOrder);
        Assert.Equal(isShown ? 0 : 1, scene.Log.Collector.Of("UnknownOrder").Count);
    }

    [Fact]
    public async Task A_culture_of_the_options_that_the_language_outranks_is_said_once()
    {
        var scene = new FormatScene(static options => options.Calls.Culture = new CultureInfo("en-GB"));
        var portal = await scene.KeepAsync(FormatScene.Portal(language: "en"));

        foreach (int _ in (int[])[1, 2]) Assert.Equal(May, (await scene.CallAsync(portal, "day=05/01/2026")).Day);

        Assert.Single(scene.Log.Collector.Of("PresumedOrder"));
        Assert.Null(scene.Doubts.Describe());
    }

    [Fact]
    public async Task A_doubt_is_said_once_a_portal_and_ends_when_a_date_shows_the_order()
    {
        var scene = new FormatScene();
        var (first, second) = (await scene.KeepAsync(FormatScene.Portal("first.example.com")), await scene.KeepAsync(FormatScene.Portal("second.example.com")));
        foreach (var portal in (InstalledPortal[])[first, second, first, second]) Assert.Equal(May, (await scene.CallAsync(portal, "day=05/01/2026")).Day);

        Assert.Equal(2, scene.Log.Collector.Of("UnknownOrder").Count);
        Assert.All(scene.Log.Collector.Lines, static line => Assert.Contains("MonthFirst", line.Text, StringComparison.Ordinal));
        Assert.Equal("the order of day and month of dates comes from the options, because nothing better is known about first.example.com, second.example.com: set DateOrder and TimeZone of the stored portals, or register an IPortalFormats", scene.Doubts.Describe());

        await scene.CallAsync(first, "day=13/05/2026");
        Assert.Contains("nothing better is known about second.example.com: set", scene.Doubts.Describe(), StringComparison.Ordinal);

        scene.Time.Advance(TimeSpan.FromDays(2));
        Assert.Null(scene.Doubts.Describe());
    }

    [Fact]
    public async Task Dates_that_contradict_each_other_decide_each_for_themselves_and_are_told()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal());

        var action = await scene.CallAsync(portal, "day=13/05/2026&other=05/14/2026");
        Assert.Equal((new DateOnly(2026, 5, 13), new DateOnly(2026, 5, 14)), (action.Day, action.Other));
        Assert.Null((await scene.KeptAsync(portal)).DateOrder);
        Assert.Single(scene.Log.Collector.Of("Contradiction"));
    }

    [Fact]
    public async Task A_later_date_that_shows_another_order_is_believed_and_told()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal());
        await scene.CallAsync(portal, "day=05/13/2026");

        Assert.Equal(new DateOnly(2026, 5, 13), (await scene.CallAsync(portal, "day=13/05/2026")).Day);

        Assert.Equal(DateOrder.DayFirst, (await scene.KeptAsync(portal)).DateOrder);
        Assert.Single(scene.Log.Collector.Of("Contradiction"));
    }

    [Fact]
    public async Task What_a_language_suggests_gives_way_to_a_date()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal(language: "en"));

        await scene.CallAsync(portal, "day=13/05/2026");

        Assert.Equal(January, (await scene.CallAsync(portal, "day=05/01/2026")).Day);
        Assert.Empty(scene.Log.Collector.Of("Contradiction"));
    }

    [Fact]
    public async Task What_is_set_by_hand_stays()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal(language: "en") with { DateOrder = DateOrder.DayFirst });

        Assert.Equal(January, (await scene.CallAsync(portal, "day=05/01/2026")).Day);
        Assert.Equal(new DateOnly(2026, 5, 13), (await scene.CallAsync(portal, "day=05/13/2026")).Day);

        Assert.Equal((DateOrder.DayFirst, false), ((await scene.KeptAsync(portal)).DateOrder, (await scene.KeptAsync(portal)).IsDateOrderLearnt));
        Assert.Equal((1, 0), (scene.Log.Collector.Of("Contradiction").Count, scene.Log.Collector.Of("LearntOrder").Count));
    }

    [Fact]
    public async Task What_an_installation_writes_again_keeps_what_is_known()
    {
        var scene = new FormatScene();
        var portal = await scene.KeepAsync(FormatScene.Portal() with { DateOrder = DateOrder.DayFirst, IsDateOrderLearnt = true, TimeZone = "Europe/Berlin" });

        var again = FormatScene.Portal().WithDatesOf(await scene.KeptAsync(portal));

        Assert.Equal(portal, again);
        Assert.Equal(FormatScene.Portal(), FormatScene.Portal().WithDatesOf(kept: null));
    }

    [Fact]
    public async Task The_options_are_about_the_portal_of_the_options()
    {
        var scene = new FormatScene(static options => (options.Portal, options.Calls.Culture, options.Calls.TimeZone) = (new Uri("https://own.example.com"), CultureInfo.GetCultureInfo("en-GB"), "Europe/Berlin"));

        Assert.Equal(January, (await scene.CallAsync(FormatScene.Portal("own.example.com", "en"), "day=05/01/2026&moment=01.05.2026 07:00:00")).Day);
        Assert.Empty(scene.Log.Collector.Lines);
        Assert.Equal(May, (await scene.CallAsync(FormatScene.Portal("other.example.com", "en"), "day=05/01/2026")).Day);
    }

    [Fact]
    public async Task An_application_that_knows_better_is_asked_first()
    {
        var scene = new FormatScene(given: new OneFormat(new PortalFormats(CultureInfo.InvariantCulture, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DateOrder.DayFirst)));
        var portal = await scene.KeepAsync(FormatScene.Portal("example.bitrix24.ru", "en") with { DateOrder = DateOrder.MonthFirst, TimeZone = "Asia/Tokyo" });

        var action = await scene.CallAsync(portal, "day=05/01/2026&moment=01.05.2026 07:00:00");

        Assert.Equal((January, TimeSpan.FromHours(2)), (action.Day, action.Moment!.Value.Offset));
        Assert.Empty(scene.Log.Collector.Lines);
    }

    [Fact]
    public async Task A_store_that_is_away_costs_a_call_nothing()
    {
        var scene = new FormatScene(store: new ReadOnlyStore(FormatScene.Portal()));

        Assert.Equal(new DateOnly(2026, 5, 13), (await scene.CallAsync(FormatScene.Portal(), "day=13/05/2026")).Day);

        Assert.Equal([("NotKept", "The order of day and month of https://example.bitrix24.com/ could not be stored, and is learned again from another call: The store of the portals is unavailable: The store is away")], scene.Log.Collector.Lines.Select(static line => (line.Id.Name, line.Message)));
    }

    [Fact]
    public void What_was_said_is_bounded()
    {
        var doubts = new FormatDoubts(TimeProvider.System);
        for (int i = 0; i < 3 * FormatDoubts.MaxPortals; i++)
        {
            var portal = new Uri($"https://p{i}.example.com");
            Assert.True(doubts.IsFirst(portal, "order"));
            Assert.False(doubts.IsFirst(portal, "order"));
            doubts.Open(portal, "order");
        }

        Assert.True(doubts.IsFirst(new Uri("https://p0.example.com"), "order"));
        Assert.Contains($" and {FormatDoubts.MaxPortals - 3} more: set", doubts.Describe(), StringComparison.Ordinal);
    }

    private sealed class OneFormat(PortalFormats formats) : IPortalFormats
    {
        public ValueTask<PortalFormats?> FindAsync(InstalledPortal portal, CancellationToken cancellationToken) => new(formats);
    }

    private sealed class ReadOnlyStore(InstalledPortal portal) : IPortalStore
    {
        public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => new(portal);

        public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<InstalledPortal>();

        public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) => throw new IOException("The store is away");

        public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
