using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bizproc.Tests.Incoming.Binding;

/// <summary>The calls of generated code to the writer, apart from the formats (portal: 11.2).</summary>
public sealed class ReturnWriterTests
{
    private static ReadOnlySpan<byte> Options => "5 fri"u8;

    [Fact]
    public void Every_value_is_text() => Assert.Equal(
        """{"i":"-5","x":"1.5","big":"1E\u002B25","f":"Y","no":"N","d":"2026-05-01T12:00:00\u002B02:00","m":"2026-05-01T10:00:00-03:30","t":"2026-01-01T07:00:00\u002B01:00","u":"user_5","file":"125","s":"l1\nl2","e":""}""",
        Written(static writer =>
        {
            writer.Value<int, IntegerValue<int>>("i", -5);
            writer.Value<decimal, FractionValue<decimal>>("x", 1.5m);
            writer.Value<double, FractionValue<double>>("big", 1e25);
            writer.Value<bool, FlagValue>("f", true);
            writer.Value<bool, FlagValue>("no", false);
            writer.Value<DateOnly, DateValue>("d", new DateOnly(2026, 5, 1));
            writer.Value<DateTimeOffset, MomentValue>("m", new DateTimeOffset(2026, 5, 1, 10, 0, 0, new TimeSpan(-3, -30, 0)));
            writer.Value<DateTime, LocalTimeValue>("t", new DateTime(2026, 1, 1, 7, 0, 0, DateTimeKind.Unspecified));
            writer.Value<PortalUser, UserValue>("u", new PortalUser(5));
            writer.Value<PortalFile, FileValue>("file", new PortalFile(125));
            writer.Text("s", "l1\nl2");
            writer.Text("e", "");
        }));

    [Fact]
    public void What_is_null_is_left_out() => Assert.Equal(
        "{}",
        Written(static writer =>
        {
            writer.Value<int, IntegerValue<int>>("a", value: null);
            writer.List<int, IntegerValue<int>>("a", values: null);
            writer.OptionalList<int, IntegerValue<int>>("a", values: null);
            writer.Text("a", text: null);
            writer.Texts("a", texts: null);
        }));

    [Fact]
    public void Lists_keep_their_places() => Assert.Equal(
        """{"l":["1","2"],"o":["1","","3"],"t":["x","",""],"none":[]}""",
        Written(static writer =>
        {
            writer.List<int, IntegerValue<int>>("l", [1, 2]);
            writer.OptionalList<int, IntegerValue<int>>("o", [1, null, 3]);
            writer.Texts("t", ["x", null, ""]);
            writer.List<int, IntegerValue<int>>("none", []);
        }));

    [Fact]
    public void The_key_of_an_option_is_written() => Assert.Equal("""{"day":"fri"}""", Written(static writer => writer.Option<DayOfWeek>("day", DayOfWeek.Friday, Options)));

    [Fact]
    public void No_option_is_written_for_null() => Assert.Equal("{}", Written(static writer => writer.Option<DayOfWeek>("day", null, Options)));

    [Fact]
    public void Keys_of_options_are_written_as_a_list() => Assert.Equal(
        """{"days":["fri","fri"]}""", Written(static writer => writer.Options<DayOfWeek>("days", [DayOfWeek.Friday, DayOfWeek.Friday], Options)));

    [Fact]
    public void An_option_that_is_null_in_a_list_is_an_empty_text() => Assert.Equal(
        """{"days":["fri",""]}""", Written(static writer => writer.OptionalOptions<DayOfWeek>("days", [DayOfWeek.Friday, null], Options)));

    [Fact]
    public void A_value_that_is_no_option_is_refused_by_property_and_value()
    {
        var single = Assert.Throws<ArgumentOutOfRangeException>(() => Written(static writer => writer.Option<DayOfWeek>("day", DayOfWeek.Monday, Options)));
        var many = Assert.Throws<ArgumentOutOfRangeException>(() => Written(static writer => writer.Options<DayOfWeek>("days", [(DayOfWeek)9], Options)));
        var optional = Assert.Throws<ArgumentOutOfRangeException>(() => Written(static writer => writer.OptionalOptions<DayOfWeek>("days", [DayOfWeek.Monday], Options)));

        Assert.StartsWith("'Monday' is not an option of 'day'", single.Message, StringComparison.Ordinal);
        Assert.StartsWith("'9' is not an option of 'days'", many.Message, StringComparison.Ordinal);
        Assert.StartsWith("'Monday' is not an option of 'days'", optional.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_never_made_is_left_out_as_null_is() => Assert.Equal("{}", Written(static writer =>
    {
        writer.List<int, IntegerValue<int>>("a", default(ImmutableArray<int>));
        writer.OptionalList<int, IntegerValue<int>>("b", default(ImmutableArray<int?>));
        writer.Texts("c", default(ImmutableArray<string>));
        writer.Options<DayOfWeek>("d", default(ImmutableArray<DayOfWeek>), Options);
        writer.OptionalOptions<DayOfWeek>("e", (ImmutableArray<DayOfWeek?>?)default(ImmutableArray<DayOfWeek?>), Options);
        writer.List<int, IntegerValue<int>>("f", null);
    }));

    [Fact]
    public void An_empty_list_is_written() => Assert.Equal("""{"a":[]}""", Written(static writer => writer.List<int, IntegerValue<int>>("a", ImmutableArray<int>.Empty)));

    private static string Written(Action<ReturnWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartObject();
        write(new ReturnWriter(json, new PortalFormats(CultureInfo.InvariantCulture, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))));
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
