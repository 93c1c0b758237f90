namespace Bizproc.Generators.Tests.Rules;

public class PropertyKeyRuleTests
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
    public Task A_key_is_judged_as_the_portal_does(string key) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty({{key}}, Name = "Value")]
            public int Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("a-b", "the portal answers 'Wrong property key (a-b)!', and allows a letter A-Z a-z, then letters, digits and '_'")]
    [InlineData("a\\n", "the portal accepts it with the newline at its end, but no form sends it back")]
    public Task A_message_says_what_becomes_of_the_key(string key, string reason) => MessageVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("{{key}}", Name = "Value")]
            public int Value { get; set; }
        }
        """,
        $"BZP0301: '{key}' cannot be the key of 'Value': {reason}");

    [Fact]
    public Task A_key_of_a_base_is_reported_once() => RuleVerifier.VerifyAsync("""
        public class Base
        {
            [BizprocProperty({|BZP0301:"a-b"|}, Name = "Value")]
            public int Value { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base;
        """);

    [Fact]
    public Task A_key_taken_from_a_name_that_is_not_ASCII_is_reported() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0301:BizprocProperty(Name = "Size")|}]
            public int Größe { get; set; }
        }
        """);

    [Fact]
    public Task Keys_that_differ_by_case_only_are_reported() => RuleVerifier.VerifyAsync("""
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
    [InlineData("{|BZP0304:\"same\"|}")]
    [InlineData("{|BZP0304:\"SAME\"|}")]
    [InlineData("\"same2\"")]
    [InlineData("{|BZP0301:\"\\u017Fame\"|}")]
    public Task A_key_may_be_used_in_both_directions(string key) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocReturnProperty("same", Name = "Out")]
            public int Out { get; set; }

            [BizprocProperty({{key}}, Name = "In")]
            public int In { get; set; }
        }
        """);

    [Fact]
    public Task A_key_in_both_directions_in_a_base_is_reported_there_and_across_levels_at_the_action() => RuleVerifier.VerifyAsync(
        """
        [{|BZP0304:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Middle;

        [BizprocActivity("b", Name = "B")]
        public partial class Other : Base
        {
            [BizprocReturnProperty({|BZP0304:"First"|}, Name = "Own")]
            public int Own { get; set; }
        }
        """,
        """
        public abstract class Base
        {
            [BizprocProperty("first", Name = "First")]
            public int First { get; set; }

            [BizprocProperty("second", Name = "Second")]
            public int Second { get; set; }

            [BizprocReturnProperty({|BZP0304:"second"|}, Name = "Third")]
            public int Third { get; set; }
        }

        public abstract class Middle : Base
        {
            [BizprocReturnProperty("first", Name = "Fourth")]
            public int Fourth { get; set; }
        }
        """);

    [Fact]
    public Task An_overriding_property_may_turn_the_direction() => RuleVerifier.VerifyAsync("""
        public abstract class Base
        {
            [BizprocProperty("value", Name = "Value")]
            public virtual int Value { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base
        {
            [BizprocReturnProperty("value", Name = "Value")]
            public override int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_member_that_is_both_is_not_a_key_in_both_directions() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0006:BizprocProperty("value", Name = "In")|}, BizprocReturnProperty("value", Name = "Out")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_key_that_is_taken_twice_has_one_fault() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("key", Name = "First")]
            public int First { get; set; }

            [BizprocReturnProperty({|BZP0304:"key"|}, Name = "Second")]
            public int Second { get; set; }

            [BizprocProperty({|BZP0303:"key"|}, Name = "Third")]
            public int Third { get; set; }
        }
        """);

    [Fact]
    public Task Constants_of_somewhere_else_are_keys_like_any_other() => RuleVerifier.VerifyAsync(
        """
        public partial record Outer
        {
            [BizprocRobot("a", Name = "A")]
            public sealed partial record Action
            {
                [BizprocProperty("keysValue", Name = "First")]
                public int First { get; set; }

                [BizprocProperty({|BZP0302:Keys.Status|}, Name = "Second")]
                public int Second { get; set; }

                [BizprocReturnProperty({|BZP0304:nameof(Keys) + "Value"|}, Name = "Third")]
                public int Third { get; set; }

                [BizprocProperty({|BZP0303:@"keysvalue"|}, Name = "Fourth")]
                public int Fourth { get; set; }
            }
        }
        """,
        """
        internal static class Keys
        {
            public const string Status = "Status" + "Message";
        }
        """);

    [Fact]
    public Task A_message_says_whose_key_it_is() => RuleVerifier.VerifyMessageAsync(
        "BZP0304",
        "Key 'SUM' of 'Answer' is already that of 'Sum' in the other direction, ignoring case: the portal accepts both and stores them in one place, so the answer overwrites the input",
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("sum", Name = "Sum")]
            public int Sum { get; set; }

            [BizprocReturnProperty({|#0:"SUM"|}, Name = "Answer")]
            public int Answer { get; set; }
        }
        """);
}
