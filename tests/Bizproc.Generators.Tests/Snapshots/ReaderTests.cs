using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The code that creates an action from a call.</summary>
public class ReaderTests
{
    [Fact]
    public Task Every_collection_is_read() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("collections", Name = "Collections")]
        public partial class Collections
        {
            [BizprocProperty] public required int[] Array { get; init; }
            [BizprocProperty] public required List<int> List { get; init; }
            [BizprocProperty] public required IList<int> ListInterface { get; init; }
            [BizprocProperty] public required ICollection<int> CollectionInterface { get; init; }
            [BizprocProperty] public required IEnumerable<int> EnumerableInterface { get; init; }
            [BizprocProperty] public required IReadOnlyList<int> ReadOnlyListInterface { get; init; }
            [BizprocProperty] public required IReadOnlyCollection<int> ReadOnlyCollectionInterface { get; init; }
            [BizprocProperty] public required HashSet<int> HashSet { get; init; }
            [BizprocProperty] public required ISet<int> SetInterface { get; init; }
            [BizprocProperty] public required IReadOnlySet<int> ReadOnlySetInterface { get; init; }
            [BizprocProperty] public required ImmutableArray<int> ImmutableArray { get; init; }
            [BizprocProperty] public ImmutableArray<int>? OptionalImmutableArray { get; init; }
            [BizprocProperty] public required ImmutableList<int> ImmutableList { get; init; }
            [BizprocProperty] public required IImmutableList<int> ImmutableListInterface { get; init; }
            [BizprocProperty] public required ImmutableHashSet<int> ImmutableHashSet { get; init; }
            [BizprocProperty] public ISet<int>? OptionalSet { get; init; }
        }
        """);

    [Fact]
    public void Collections_of_what_may_be_null_are_read() => Generated.From("""
        namespace Demo;

        [BizprocActivity("items", Name = "Items")]
        public partial class Items
        {
            [BizprocProperty] public int?[] Array { get; init; } = [];
            [BizprocProperty] public List<decimal?> List { get; init; } = [];
            [BizprocProperty] public ISet<DateOnly?> Set { get; init; } = new HashSet<DateOnly?>();
            [BizprocProperty] public ImmutableArray<PortalFile?>? ImmutableArray { get; init; }
            [BizprocProperty] public string?[]? Texts { get; init; }
            [BizprocProperty] public IList<string?> TextList { get; init; } = [];
            [BizprocProperty] public ISet<string?> TextSet { get; init; } = new HashSet<string?>();
            [BizprocProperty] public ISet<string> SureTextSet { get; init; } = new HashSet<string>();
            [BizprocProperty] public IReadOnlySet<Flag?> Options { get; init; } = new HashSet<Flag?>();
        }

        public enum Flag { Up }
        """)
        .Reads(""""
            new global::Demo.Items()
            {
                Array = reader.OptionalList<int, IntegerValue<int>>("array"),
                List = [.. reader.OptionalList<decimal, FractionValue<decimal>>("list")],
                Set = new global::System.Collections.Generic.HashSet<global::System.DateOnly?>(reader.OptionalList<global::System.DateOnly, DateValue>("set")),
                ImmutableArray = [.. reader.OptionalList<PortalFile, FileValue>("immutableArray")],
                Texts = reader.Texts("texts"),
                TextList = [.. reader.Texts("textList")],
                TextSet = new global::System.Collections.Generic.HashSet<string?>(reader.Texts("textSet")),
                SureTextSet = new global::System.Collections.Generic.HashSet<string>(reader.Texts("sureTextSet")),
                Options = new global::System.Collections.Generic.HashSet<global::Demo.Flag?>(reader.OptionalOptions<global::Demo.Flag>("options", """
                    0 Up
                    """u8)),
            }
            """");

    [Fact]
    public void A_text_that_is_absent_is_null_where_its_type_allows_it() => Generated.From("""
        namespace Demo;

        public class Base<T>
        {
            [BizprocProperty] public T? OfTypeArgument { get; init; }
        }

        [BizprocActivity("texts", Name = "Texts")]
        public partial class Texts : Base<string>
        {
            [BizprocProperty(Default = "ignored, as null says more")] public string? Optional { get; init; }
            [BizprocProperty(Type = PropertyType.User)] public required string Required { get; init; }
        #nullable disable
            [BizprocProperty] public string Oblivious { get; init; }
            [BizprocProperty] public ISet<string> ObliviousSet { get; init; }
        #nullable restore
        }
        """)
        .Reads("""
            new global::Demo.Texts()
            {
                OfTypeArgument = reader.OptionalText("ofTypeArgument"),
                Optional = reader.OptionalText("optional"),
                Required = reader.Text("required", isRequired: true),
                Oblivious = reader.OptionalText("oblivious"),
                ObliviousSet = new global::System.Collections.Generic.HashSet<string?>(reader.Texts("obliviousSet")),
            }
            """);

    [Fact]
    public Task Defaults_that_are_constants_take_the_place_of_what_is_absent() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("defaults", Name = "Defaults")]
        public partial class Defaults
        {
            [BizprocProperty(Default = true)] public bool Flag { get; init; }
            [BizprocProperty(Default = -5)] public long Number { get; init; }
            [BizprocProperty(Default = 0.5)] public decimal Price { get; init; }
            [BizprocProperty(Default = "7")] public short Text { get; init; }
            [BizprocProperty(Default = "user_1")] public PortalUser User { get; init; }
            [BizprocProperty(Default = Size.Large)] public Size Size { get; init; }
            [BizprocProperty(Default = "l")] public Size ByKey { get; init; }

            [BizprocProperty(Default = "{=Document:ID}")] public int Expression { get; init; }
            [BizprocProperty(Default = new[] { 1, 2 })] public int[] Many { get; init; } = [];
            [BizprocProperty(Default = 3)] public int? Optional { get; init; }
            [BizprocProperty(Default = (Size)9)] public Size NoMember { get; init; }
        }

        public enum Size
        {
            [BizprocOption("s")] Small,
            [BizprocOption("l")] Large,
        }
        """);

    [Fact]
    public Task Options_of_every_shape_are_read() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("options", Name = "Options")]
        public partial class Options
        {
            [BizprocProperty] private Mode Single { get; init; }
            [BizprocProperty] private Mode? Optional { get; init; }
            [BizprocProperty] private List<Mode> Many { get; init; } = [];
            [BizprocProperty] private Mode?[] ManyOptional { get; init; } = [];
            [BizprocProperty] public @enum Empty { get; init; }

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

        public enum @enum;
        """);
}
