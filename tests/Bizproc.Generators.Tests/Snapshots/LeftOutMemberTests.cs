using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>A class with an error in one member is written without that member.</summary>
public class LeftOutMemberTests
{
    [Fact]
    public void The_second_property_with_a_key_is_left_out() => Generated.From("""
        namespace Demo;

        [BizprocActivity("keys", Name = "Keys")]
        public partial class Keys
        {
            [BizprocProperty("same", Name = "First")] public string? First { get; init; }
            [BizprocProperty("same", Name = "Second")] public int Second { get; init; }
            [BizprocProperty("Same", Name = "Another case is another key")] public string? Third { get; init; }
            [BizprocReturnProperty("same", Name = "Another direction")] public string? Fourth { get; set; }
        }
        """)
        .Sends("PROPERTIES", """
            "same":{"NAME":"First","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "Same":{"NAME":"Another case is another key","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "same":{"NAME":"Another direction","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Keys()
            {
                First = reader.OptionalText("same"),
                Third = reader.OptionalText("Same"),
            }
            """)
        .Returns("""writer.Text("same", ((global::Demo.Keys)action).Fourth);""");

    [Fact]
    public void The_second_option_with_a_key_is_left_out() => Generated.From("""
        namespace Demo;

        [BizprocActivity("options", Name = "Options")]
        public partial class Options
        {
            [BizprocProperty(Name = "Choice")] public Choice Choice { get; init; }
        }

        public enum Choice
        {
            [BizprocOption("a", Name = "First")] First,
            [BizprocOption("a", Name = "Second")] Second,
            [BizprocOption("b", Name = "Third")] Third,
        }
        """)
        .Sends("PROPERTIES", """
            "choice":{"NAME":"Choice","TYPE":"select","OPTIONS":{"a":"First","b":"Third"},"REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads(""""
            new global::Demo.Options()
            {
                Choice = reader.Option<global::Demo.Choice>("choice", """
                    0 a
                    2 b
                    """u8),
            }
            """");

    [Fact]
    public void Properties_of_a_type_that_the_portal_does_not_have_are_left_out() => Generated.From("""
        namespace Demo;

        [BizprocActivity("types", Name = "Types")]
        public partial class Types
        {
            [BizprocProperty(Name = "1")] public object? Object { get; init; }
            [BizprocProperty(Name = "2")] public ulong Unsigned { get; init; }
            [BizprocProperty(Name = "3")] public Dictionary<string, string>? Dictionary { get; init; }
            [BizprocProperty(Name = "4")] public int[][]? Jagged { get; init; }
            [BizprocProperty(Name = "5")] public int[,]? Rectangular { get; init; }
            [BizprocProperty(Name = "6")] public TimeSpan Time { get; init; }
            [BizprocProperty(Name = "7")] public (int, int) Tuple { get; init; }
            [BizprocProperty(Name = "8", Type = PropertyType.String)] public Guid Typed { get; init; }
            [BizprocProperty(Name = "9")] public string? Text { get; init; }
        }
        """)
        .Sends("PROPERTIES", """
            "text":{"NAME":"9","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Types()
            {
                Text = reader.OptionalText("text"),
            }
            """);

    [Fact]
    public void A_property_in_both_directions_is_written_once() => Generated.From("""
        namespace Demo;

        [BizprocActivity("both", Name = "Both")]
        public partial class Both
        {
            [BizprocProperty(Name = "In"), BizprocReturnProperty(Name = "Out")] public string? Text { get; set; }
        }
        """)
        .Sends("PROPERTIES", """
            "text":{"NAME":"In","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Both()
            {
                Text = reader.OptionalText("text"),
            }
            """);
}
