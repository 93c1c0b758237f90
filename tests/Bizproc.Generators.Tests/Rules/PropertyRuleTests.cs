namespace Bizproc.Generators.Tests.Rules;

public class PropertyRuleTests
{
    [Theory]
    [InlineData("\"A_9z\"")]
    [InlineData("\"title\"")]
    [InlineData("\"OPTIONS\"")]
    [InlineData("{|BZP0301:\"\"|}")]
    [InlineData("{|BZP0301:\"0\"|}")]
    [InlineData("{|BZP0301:\"1a\"|}")]
    [InlineData("{|BZP0301:\"_a\"|}")]
    [InlineData("{|BZP0301:\"a-b\"|}")]
    [InlineData("{|BZP0301:\"a.b\"|}")]
    [InlineData("{|BZP0301:\"a\\n\"|}")]
    [InlineData("{|BZP0301:\"\\u212A\"|}")]
    [InlineData("{|BZP0301:\"a\\u0131\"|}")]
    [InlineData("{|BZP0302:\"Title\"|}")]
    [InlineData("{|BZP0302:\"TimeoutDurationType\"|}")]
    public Task A_key(string key) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty({{key}}, Name = "Value")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_key_taken_from_a_name_that_is_not_ASCII() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0301:BizprocProperty(Name = "Size")|}]
            public int Größe { get; set; }
        }
        """);

    [Fact]
    public Task Keys_that_differ_by_case_only() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "Value")]
            public int First { get; set; }

            [BizprocProperty({|BZP0303:"VALUE"|}, Name = "Value")]
            public int Second { get; set; }

            [{|BZP0303:BizprocProperty(Name = "Value")|}]
            public int Value { get; set; }

            [BizprocReturnProperty("answer", Name = "Answer")]
            public int Answer { get; set; }
        }
        """);

    [Fact]
    public Task Keys_of_a_base_are_reported_there_and_across_levels_at_the_action() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty({|BZP0303:"KEY"|}, Name = "Own")]
            public int Own { get; set; }
        }
        """,
        """
        public abstract class Base
        {
            [BizprocProperty("key", Name = "First")]
            public int First { get; set; }

            [BizprocProperty({|BZP0303:"Key"|}, Name = "Second")]
            public int Second { get; set; }
        }
        """);

    [Fact]
    public Task Keys_of_two_bases_are_reported_at_the_attribute_of_the_action() => RuleVerifier.VerifyAsync(
        """
        [{|BZP0303:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Middle;
        """,
        """
        public abstract class Base
        {
            [BizprocProperty("key", Name = "First")]
            public int First { get; set; }
        }

        public abstract class Middle : Base
        {
            [BizprocProperty("Key", Name = "Second")]
            public int Second { get; set; }
        }
        """);

    [Fact]
    public Task An_overriding_property_replaces_the_overridden_one() => RuleVerifier.VerifyAsync("""
        public abstract class Base
        {
            [BizprocProperty("value", Name = "Value")]
            public virtual int Value { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocProperty("value", Name = "Other")]
            public override int Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("object")]
    [InlineData("uint")]
    [InlineData("System.TimeOnly")]
    [InlineData("int[,]")]
    [InlineData("int[][]")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("Action")]
    [InlineData("byte[]")]
    public Task A_type_that_the_portal_does_not_have(string type) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value")]
            public {{type}}? {|BZP0305:Value|} { get; set; }
        }
        """.Replace("?", type == "object" ? "?" : "", StringComparison.Ordinal));

    [Theory]
    [InlineData("bool?")]
    [InlineData("short")]
    [InlineData("float[]")]
    [InlineData("decimal?")]
    [InlineData("List<DateOnly>")]
    [InlineData("IReadOnlyList<DateTimeOffset?>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<PortalUser>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<PortalUser>?")]
    [InlineData("PortalFile?")]
    [InlineData("DayOfWeek[]")]
    public Task A_type_that_the_portal_has(string type) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value")]
            public {{type}} Value { get; set; }
        }
        """);

    [Fact]
    public Task Any_type_of_the_portal_for_a_string() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Address", Type = "UF:address")]
            public string? Address { get; set; }
        }
        """);

    [Fact]
    public Task Option_keys_are_reported_in_the_enum() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Choice")]
            public Choice Choice { get; set; }
        }
        """,
        """
        public enum Choice
        {
            [BizprocOption({|BZP0309:""|})]
            Empty,

            [BizprocOption("Second")]
            First,

            {|BZP0309:Second|},

            [BizprocOption({|BZP0309:"Second"|}, Name = "Third")]
            Third,

            [BizprocOption("second")]
            Other,
        }
        """);
}
