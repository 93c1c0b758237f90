using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>A class with an error in one member is written without that member.</summary>
public class LeftOutMemberTests
{
    [Fact]
    public Task The_second_property_with_a_key_is_left_out() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("keys", Name = "Keys")]
        public partial class Keys
        {
            [BizprocProperty("same", Name = "First")] public string? First { get; init; }
            [BizprocProperty("same", Name = "Second")] public int Second { get; init; }
            [BizprocProperty("Same", Name = "Another case is another key")] public string? Third { get; init; }
            [BizprocReturnProperty("same", Name = "Another direction")] public string? Fourth { get; set; }
        }
        """);

    [Fact]
    public Task The_second_option_with_a_key_is_left_out() => Generated.Verify("""
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
        """);

    [Fact]
    public Task Properties_of_a_type_that_the_portal_does_not_have() => Generated.Verify("""
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
        """);

    [Fact]
    public Task A_property_in_both_directions_is_written_once() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("both", Name = "Both")]
        public partial class Both
        {
            [BizprocProperty(Name = "In"), BizprocReturnProperty(Name = "Out")] public string? Text { get; set; }
        }
        """);
}
