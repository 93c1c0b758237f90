using Bizproc.Generators.Tests.Infrastructure;
using Xunit;
using Xunit.Sdk;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The message of a test whose part differs.</summary>
public class PartTests
{
    private const string Source = """
        namespace Demo;

        [BizprocActivity("parts", Name = "Parts")]
        public partial class Parts
        {
            [BizprocProperty(Name = "Hole {", Default = "a \"b\", c")] public string? First { get; init; }
            [BizprocProperty(Name = "Count")] public int Second { get; init; }
        }
        """;

    [Fact]
    public void A_difference_is_told_with_its_line_and_with_all_that_is_there()
    {
        var parts = Generated.From(Source);

        var swapped = Assert.Throws<FailException>(() => parts.Sends("PROPERTIES", """
            "second":{"NAME":"Count","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "first":{"NAME":"Hole {","TYPE":"string","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"a \"b\", c"}
            """));

        Assert.Equal("""
            Different: PROPERTIES
              expected: "second":{"NAME":"Count","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
              is:       "first":{"NAME":"Hole {","TYPE":"string","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"a \"b\", c"}
            All of it:
            "first":{"NAME":"Hole {","TYPE":"string","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"a \"b\", c"}
            "second":{"NAME":"Count","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """, swapped.Message);
    }

    [Fact]
    public void A_part_that_ends_too_early_is_a_difference()
    {
        var parts = Generated.From(Source);

        var shorter = Assert.Throws<FailException>(() => parts.Reads("""
            new global::Demo.Parts()
            {
                First = reader.OptionalText("first"),
            """));

        Assert.Contains("  expected: (the end)\n  is:           Second = reader.Value<int, IntegerValue<int>>(\"second\"),\n", shorter.Message, StringComparison.Ordinal);
    }
}
