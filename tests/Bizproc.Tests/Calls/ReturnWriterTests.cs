using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Bizproc.Tests.Calls;

/// <summary>The calls of generated code to the writer, apart from the formats.</summary>
public class ReturnWriterTests
{
    private static ReadOnlySpan<byte> Options => "5 fri"u8;

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
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(new ReturnWriter(json, PortalFormats.Default));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
