using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Members that generated code cannot simply name.</summary>
public class MemberTests
{
    [Fact]
    public Task Names_that_are_keywords_are_escaped() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("names", Name = "Names")]
        public partial class Names
        {
            [BizprocProperty] public string? @class { get; init; }
            [BizprocProperty] public string? field { get; init; }
            [BizprocProperty] public string? reader { get; init; }
            [BizprocProperty] public Key key { get; init; }
            [BizprocReturnProperty] public string? @this { get; set; }
            [BizprocReturnProperty] public string? writer { get; set; }
            [BizprocReturnProperty] public Key value { get; set; }

            public void Read() => WriteReturns();
            public void WriteReturns() => Read();
        }

        public enum Key { @default, @await, value }
        """);

    [Fact]
    public void Whatever_is_obsolete_is_used_without_a_warning() => Generated.From("""
        namespace Demo;

        [Obsolete("Replaced")]
        public class Base
        {
            [BizprocProperty] public int Text { get; set; }
        }

        [BizprocActivity("old", Name = "Old")]
        #pragma warning disable CS0618
        public partial class Old : Base
        #pragma warning restore CS0618
        {
            [BizprocProperty, Obsolete] public int Warning { get; init; }
            [BizprocProperty, Obsolete("Do not", error: true)] public int Error { get; init; }
            [BizprocReturnProperty, Obsolete("Do not", DiagnosticId = "OWN1")] public int Own { get; set; }
            [BizprocProperty("key")] public new Key Text { get; init; }
            [BizprocReturnProperty] public Key Answer { get; set; }
        }

        public enum Key
        {
            Good,
            [Obsolete] Warned,
            [Obsolete("Do not", error: true)] Refused,
            [Obsolete("Do not", DiagnosticId = "OWN2")] Own,
        }
        """)
        .Sends("PROPERTIES", """
            "text":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "warning":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "error":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "key":{"NAME":"","TYPE":"select","OPTIONS":{"Good":"Good","Warned":"Warned","Refused":"Refused","Own":"Own"},"REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "own":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "answer":{"NAME":"","TYPE":"select","OPTIONS":{"Good":"Good","Warned":"Warned","Refused":"Refused","Own":"Own"},"REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads(""""
            global::Demo.Old action = new()
            {
                Warning = reader.Value<int, IntegerValue<int>>("warning"),
                Error = reader.Value<int, IntegerValue<int>>("error"),
                Text = reader.Option<global::Demo.Key>("key", """
                    0 Good
                    1 Warned
                    2 Refused
                    3 Own
                    """u8),
            };
            ((global::Demo.Base)action).Text = reader.Value<int, IntegerValue<int>>("text");
            return action;
            """")
        .Returns(""""
            writer.Value<int, IntegerValue<int>>("own", ((global::Demo.Old)action).Own);
            writer.Option<global::Demo.Key>("answer", ((global::Demo.Old)action).Answer, """
                0 Good
                1 Warned
                2 Refused
                3 Own
                """u8);
            """");

    [Fact]
    public Task A_hidden_member_is_reached_through_the_class_that_declares_it() => Generated.Verify("""
        namespace Demo;

        public class Base<T>
        {
            [BizprocProperty("set")] public T? Set { get; set; }
            [BizprocProperty("definition")] public string? Definition { get; internal set; }
            [BizprocProperty("not_hidden")] public int NotHidden { get; init; }
            [BizprocReturnProperty("answer")] public int Answer { get; set; }
        }

        public class Middle : Base<List<string?>>
        {
            [BizprocProperty("middle")] public new int Set { get; set; }
            private new void NotHidden() => ToString();
        }

        [BizprocActivity("hiding", Name = "Hiding")]
        public partial class Hiding : Middle
        {
            [BizprocProperty("own")] public new int Set { get; init; }
            public new string Answer() => ToString()!;
        }
        """);

    [Theory]
    [InlineData("public new enum Format { Pdf, Word }")]
    [InlineData("public new class Format;")]
    [InlineData("public new delegate void Format();")]
    [InlineData("public new interface Format;")]
    public void A_member_that_a_nested_type_hides_is_reached_through_its_class(string hiding) => Generated.From($$"""
        namespace Demo;

        public abstract class Document
        {
            [BizprocProperty("format")] public string? Format { get; set; }
        }

        [BizprocRobot("print", Name = "Print")]
        public partial class Print : Document
        {
            {{hiding}}
        }
        """)
        .Sends("PROPERTIES", """
            "format":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            global::Demo.Print action = new();
            ((global::Demo.Document)action).Format = reader.OptionalText("format");
            return action;
            """);

    [Fact]
    public void A_hidden_member_that_cannot_be_reached_is_left_out() => Generated.From("""
        namespace Demo;

        public class Base
        {
            [BizprocProperty("init")] public int Init { get; init; }
            [BizprocProperty("protected")] protected int Protected { get; set; }
            [BizprocReturnProperty("answer")] protected internal int Answer { protected get; set; }
        }

        [BizprocActivity("hiding", Name = "Hiding")]
        public partial class Hiding : Base
        {
            private new int Init { get; init; }
            private new int Protected { get; init; }
            private new int Answer { get; init; }
        }
        """)
        .Sends("PROPERTIES", """
            "init":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "protected":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "answer":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("new global::Demo.Hiding()");

    [Fact]
    public void Accessors_that_are_not_public_are_used() => Generated.From("""
        namespace Demo;

        public abstract class Base
        {
            [BizprocProperty] protected int Protected { get; init; }
            [BizprocProperty] public virtual int Overridden { get; init; }
            [BizprocReturnProperty] protected internal int Answer { protected get; set; }
        }

        [BizprocActivity("accessors", Name = "Accessors")]
        public partial record Accessors
        {
            [BizprocProperty] private int Private { get; set; }
            [BizprocProperty] public int PrivateInit { get; private init; }
        }

        [BizprocActivity("derived", Name = "Derived")]
        public partial class Derived : Base
        {
            public override int Overridden { get => base.Overridden; }
            private Derived() { }
        }
        """)
        .Sends("PROPERTIES", """
            accessors "private":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            accessors "privateInit":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            derived "protected":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            derived "overridden":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            accessors {}
            derived "answer":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Accessors()
            {
                Private = reader.Value<int, IntegerValue<int>>("private"),
                PrivateInit = reader.Value<int, IntegerValue<int>>("privateInit"),
            }
            new global::Demo.Derived()
            {
                Protected = reader.Value<int, IntegerValue<int>>("protected"),
                Overridden = reader.Value<int, IntegerValue<int>>("overridden"),
            }
            """)
        .Returns("""writer.Value<int, IntegerValue<int>>("answer", ((global::Demo.Derived)action).Answer);""");

    [Fact]
    public void Attributes_about_null_are_heeded() => Generated.From("""
        using System.Diagnostics.CodeAnalysis;
        namespace Demo;

        [BizprocActivity("attributes", Name = "Attributes")]
        public partial class Attributes
        {
            [BizprocProperty, AllowNull] public string AllowNull { get; init; }
            [BizprocProperty, DisallowNull] public string? DisallowNull { get; init; }
            [BizprocProperty, DisallowNull] public int? DisallowNullNumber { get; init; }
            [BizprocReturnProperty, MaybeNull] public string MaybeNull { get; set; }
            [BizprocReturnProperty, MaybeNull] public List<string> MaybeNullList { get; set; }
            [BizprocReturnProperty, NotNull] public int? NotNull { get; set; }
        }
        """)
        .Sends("PROPERTIES", """
            "allowNull":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "disallowNull":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "disallowNullNumber":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "maybeNull":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "maybeNullList":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y"}
            "notNull":{"NAME":"","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Attributes()
            {
                AllowNull = reader.Text("allowNull"),
                DisallowNull = reader.OptionalText("disallowNull"),
                DisallowNullNumber = reader.Optional<int, IntegerValue<int>>("disallowNullNumber"),
            }
            """)
        .Returns("""
            writer.Text("maybeNull", ((global::Demo.Attributes)action).MaybeNull);
            writer.Texts("maybeNullList", ((global::Demo.Attributes)action).MaybeNullList);
            writer.Value<int, IntegerValue<int>>("notNull", ((global::Demo.Attributes)action).NotNull);
            """);

    [Fact]
    public void What_is_required_is_set_though_the_portal_has_no_such_property() => Generated.From("""
        namespace Demo;

        [BizprocActivity("required", Name = "Required")]
        public partial class Required
        {
            [BizprocProperty] public required object NoType { get; init; }
            [BizprocProperty("same")] public required string First { get; init; }
            [BizprocProperty("same")] public required string Second { get; init; }
            [BizprocReturnProperty] public required int Answer { get; set; }
        }
        """)
        .Sends("PROPERTIES", """
            "same":{"NAME":"","TYPE":"string","REQUIRED":"Y","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "answer":{"NAME":"","TYPE":"int","REQUIRED":"Y","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Required()
            {
                NoType = default!,
                First = reader.Text("same", isRequired: true),
                Second = default!,
                Answer = default!,
            }
            """)
        .Returns("""writer.Value<int, IntegerValue<int>>("answer", ((global::Demo.Required)action).Answer);""");
}
