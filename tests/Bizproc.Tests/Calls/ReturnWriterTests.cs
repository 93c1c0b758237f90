using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Bizproc.Tests.Calls;

/// <summary>What generated code asks the writer for, apart from the formats.</summary>
public class ReturnWriterTests
{
    private static readonly Func<DayOfWeek, string?> Option = static day => day == DayOfWeek.Friday ? "fri" : null;

    [Fact]
    public void The_key_of_an_option_is_written() => Assert.Equal("""{"day":"fri"}""", Written(static writer => writer.Option("day"u8, DayOfWeek.Friday, Option)));

    [Fact]
    public void No_option_is_written_for_null() => Assert.Equal("{}", Written(static writer => writer.Option<DayOfWeek>("day"u8, null, Option)));

    [Fact]
    public void Keys_of_options_are_written_as_a_list() => Assert.Equal(
        """{"days":["fri","fri"]}""", Written(static writer => writer.Options("days"u8, [DayOfWeek.Friday, DayOfWeek.Friday], Option)));

    [Fact]
    public void An_option_that_is_null_in_a_list_is_an_empty_text() => Assert.Equal(
        """{"days":["fri",""]}""", Written(static writer => writer.OptionalOptions("days"u8, [DayOfWeek.Friday, null], Option)));

    [Fact]
    public void A_value_that_is_no_option_is_refused_by_property_and_value()
    {
        var single = Assert.Throws<ArgumentOutOfRangeException>(() => Written(static writer => writer.Option("day"u8, DayOfWeek.Monday, Option)));
        var many = Assert.Throws<ArgumentOutOfRangeException>(() => Written(static writer => writer.Options("days"u8, [(DayOfWeek)9], Option)));
        var optional = Assert.Throws<ArgumentOutOfRangeException>(() => Written(static writer => writer.OptionalOptions("days"u8, [DayOfWeek.Monday], Option)));

        Assert.StartsWith("'Monday' is no option of 'day'", single.Message, StringComparison.Ordinal);
        Assert.StartsWith("'9' is no option of 'days'", many.Message, StringComparison.Ordinal);
        Assert.StartsWith("'Monday' is no option of 'days'", optional.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_never_made_is_left_out_as_null_is() => Assert.Equal("{}", Written(static writer =>
    {
        writer.List<int, IntegerValue<int>>("a"u8, default(ImmutableArray<int>));
        writer.OptionalList<int, IntegerValue<int>>("b"u8, default(ImmutableArray<int?>));
        writer.Texts("c"u8, default(ImmutableArray<string>));
        writer.Options("d"u8, default(ImmutableArray<DayOfWeek>), Option);
        writer.OptionalOptions("e"u8, (ImmutableArray<DayOfWeek?>?)default(ImmutableArray<DayOfWeek?>), Option);
        writer.List<int, IntegerValue<int>>("f"u8, null);
    }));

    [Fact]
    public void An_empty_list_is_written() => Assert.Equal("""{"a":[]}""", Written(static writer => writer.List<int, IntegerValue<int>>("a"u8, ImmutableArray<int>.Empty)));

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
