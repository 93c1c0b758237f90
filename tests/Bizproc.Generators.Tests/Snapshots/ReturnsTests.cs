using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The code that writes return properties.</summary>
public class ReturnsTests
{
    [Fact]
    public Task Every_type_is_answered() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("types", Name = "Types")]
        public partial class Types
        {
            [BizprocReturnProperty] public bool Bool { get; set; }
            [BizprocReturnProperty] public short Short { get; set; }
            [BizprocReturnProperty] public int? Int { get; set; }
            [BizprocReturnProperty] public long Long { get; set; }
            [BizprocReturnProperty] public float Float { get; set; }
            [BizprocReturnProperty] public double Double { get; set; }
            [BizprocReturnProperty] public decimal? Decimal { get; set; }
            [BizprocReturnProperty] public string String { get; set; } = "";
            [BizprocReturnProperty] public string? OptionalString { get; set; }
            [BizprocReturnProperty] public DateOnly Date { get; set; }
            [BizprocReturnProperty] public DateTime DateTime { get; set; }
            [BizprocReturnProperty] public DateTimeOffset DateTimeOffset { get; set; }
            [BizprocReturnProperty] public PortalUser User { get; set; }
            [BizprocReturnProperty] public PortalFile? File { get; set; }
            [BizprocReturnProperty] public PortalMoney Money { get; set; }
            [BizprocReturnProperty] public PortalPrincipal[] Principals { get; set; } = [];
        }
        """);

    [Fact]
    public void Collections_are_answered() => Generated.From("""
        namespace Demo;

        [BizprocActivity("collections", Name = "Collections")]
        public partial class Collections
        {
            [BizprocReturnProperty] public int[] Array { get; set; } = [];
            [BizprocReturnProperty] public ISet<DateOnly?>? Set { get; set; }
            [BizprocReturnProperty] public ImmutableArray<bool> ImmutableArray { get; set; }
            [BizprocReturnProperty] public ImmutableArray<long?>? OptionalImmutableArray { get; set; }
            [BizprocReturnProperty] public ImmutableArray<string> Texts { get; set; }
            [BizprocReturnProperty] public IReadOnlySet<string?>? OptionalTexts { get; set; }
        }
        """)
        .Sends("RETURN_PROPERTIES", """
            "array":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y"}
            "set":{"NAME":"","TYPE":"date","REQUIRED":"N","MULTIPLE":"Y"}
            "immutableArray":{"NAME":"","TYPE":"bool","REQUIRED":"N","MULTIPLE":"Y"}
            "optionalImmutableArray":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y"}
            "texts":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y"}
            "optionalTexts":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y"}
            """)
        .Returns("""
            writer.List<int, IntegerValue<int>>("array", ((global::Demo.Collections)action).Array);
            writer.OptionalList<global::System.DateOnly, DateValue>("set", ((global::Demo.Collections)action).Set);
            writer.List<bool, FlagValue>("immutableArray", ((global::Demo.Collections)action).ImmutableArray);
            writer.OptionalList<long, IntegerValue<long>>("optionalImmutableArray", ((global::Demo.Collections)action).OptionalImmutableArray);
            writer.Texts("texts", ((global::Demo.Collections)action).Texts);
            writer.Texts("optionalTexts", ((global::Demo.Collections)action).OptionalTexts);
            """);

    [Fact]
    public Task Options_are_answered() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("options", Name = "Options")]
        public partial class Options
        {
            [BizprocReturnProperty] private Mode Single { get; set; }
            [BizprocReturnProperty] private Mode? Optional { get; set; }
            [BizprocReturnProperty] private List<Mode> Many { get; set; } = [];
            [BizprocReturnProperty] private ImmutableArray<Mode?>? ManyOptional { get; set; } = [];

            [Flags]
            private enum Mode : ulong
            {
                None,
                [BizprocOption("\"quoted\"\n")] @class = 1,
                [BizprocOption("same")] First = 1UL << 63,
                [BizprocOption("same")] Second = 2,
                Alias = First,
            }
        }
        """);

    [Fact]
    public void Neither_input_nor_equal_keys_are_written() => Generated.From("""
        namespace Demo;

        [BizprocActivity("some", Name = "Some")]
        public partial class Some
        {
            [BizprocProperty("same")] public int Input { get; set; }
            [BizprocReturnProperty("same")] public int First { get; set; }
            [BizprocReturnProperty("same")] public int Second { get; set; }
            [BizprocReturnProperty] public object? NoType { get; set; }
        }
        """)
        .Sends("PROPERTIES", """
            "same":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "same":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Some()
            {
                Input = reader.Value<int, IntegerValue<int>>("same"),
            }
            """)
        .Returns("""writer.Value<int, IntegerValue<int>>("same", ((global::Demo.Some)action).First);""");
}
