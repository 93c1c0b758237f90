namespace Bizproc.Generators.Tests.Rules;

/// <summary>BZP0319: properties that are not sent to the portal.</summary>
public class UnsentPropertyTests
{
    [Theory]
    [InlineData("public string? {|BZP0319:Value|} { get; set; }")]
    [InlineData("public string? {|BZP0319:Value|} { get; init; }")]
    [InlineData("public IReadOnlyList<int> {|BZP0319:Value|} { get; set; } = [];")]
    [InlineData("public DayOfWeek? {|BZP0319:Value|} { get; set; }")]
    [InlineData("public int? {|BZP0319:Value|} { get => null; set { } }")]
    [InlineData("public PortalFile {|BZP0319:Value|} { get; set; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.AllowNull] public string {|BZP0319:Value|} { get => \"\"; set { } }")]
    [InlineData("internal string? Value { get; set; }")]
    [InlineData("private string? Value { get; set; }")]
    [InlineData("public string? Value { get; private set; }")]
    [InlineData("public string? Value { get; internal init; }")]
    [InlineData("public string? Value { get; }")]
    [InlineData("public string? Value => null;")]
    [InlineData("public string? Value { set { } }")]
    [InlineData("public static string? Value { get; set; }")]
    [InlineData("public string? this[int index] { get => null; set { } }")]
    [InlineData("public string? Value;")]
    [InlineData("public virtual string? Value { get; set; }")]
    [InlineData("public object? Value { get; set; }")]
    [InlineData("public System.Net.Http.HttpClient? Value { get; init; }")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public string? Value { get; set; }")]
    [InlineData("[Obsolete] public string? Value { get; set; }")]
    [InlineData("[BizprocProperty(Name = \"Value\")] public string? Value { get; set; }")]
    [InlineData("[BizprocReturnProperty(Name = \"Value\")] public string? Value { get; set; }")]
    [InlineData("[{|BZP0004:BizprocText(\"de\", Name = \"Wert\")|}] public string? Value { get; set; }")]
    public Task A_property_that_is_not_sent_is_reported(string property) => RuleVerifier.VerifyAsync($$"""
        #nullable enable
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            {{property}}
        }
        """);

    [Fact]
    public Task A_required_property_is_a_fault_of_the_class_or_set_by_its_constructor() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class {|BZP0002:Action|}
        {
            public required string Value { get; set; }
        }

        [BizprocActivity("b", Name = "B")]
        public partial class Other
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            public Other() => Value = "";

            public required string Value { get; set; }
        }
        """);

    [Fact]
    public Task What_only_a_constructor_gives_is_a_fault_of_the_class() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial record {|BZP0002:Action|}(int? Number);

        [BizprocActivity("b", Name = "B")]
        public partial record Other(int? {|BZP0319:Number|})
        {
            public Other() : this((int?)null) { }
        }
        """);

    [Fact]
    public Task What_an_interface_or_a_base_declares_is_used_by_others() => RuleVerifier.VerifyAsync(
        """
        public interface ITraced
        {
            string TraceId { get; set; }
            string SpanId { get; set; }
        }

        public interface INamed<T>
        {
            T Name { get; set; }
        }

        public abstract class Base
        {
            public abstract int? Number { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base, ITraced, INamed<string>
        {
            public string TraceId { get; set; } = "";
            string ITraced.SpanId { get; set; } = "";
            public string {|BZP0319:SpanId|} { get; set; } = "";
            public string Name { get; set; } = "";
            public override int? Number { get; set; }
        }
        """);

    [Fact]
    public Task A_base_is_judged_where_it_declares_a_property_for_actions() => RuleVerifier.VerifyAsync(
        """
        public class ForActions
        {
            [BizprocProperty(Name = "First")]
            public int? First { get; set; }

            public int? {|BZP0319:Second|} { get; set; }
            public virtual int? Third { get; set; }
        }

        public class ForAnything
        {
            public int? Number { get; set; }
        }

        internal class ForNothing
        {
            [{|BZP0004:BizprocProperty(Name = "First")|}]
            public int? First { get; set; }

            public int? Second { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action : ForActions;

        [BizprocActivity("b", Name = "B")]
        public partial class Other : ForAnything;
        """);

    [Fact]
    public Task Each_part_of_a_class_is_judged_where_it_stands() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action;
        """,
        """
        partial class Action
        {
            public int? {|BZP0319:Number|} { get; set; }
        }
        """);

    [Fact]
    public Task A_message_says_what_becomes_of_the_property() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            public int? Number { get; set; }
        }
        """,
        "BZP0319: 'Number' is neither an input nor a return property: the portal does not know it, and nothing sets it");
}
