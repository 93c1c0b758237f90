namespace Bizproc.Generators.Tests.Rules;

public class FormerKeyRuleTests
{
    [Theory]
    [InlineData("\"sum\"")]
    [InlineData("\"Sum_2\"")]
    [InlineData("{|BZP0320:\"\"|}")]
    [InlineData("{|BZP0320:\"a-b\"|}")]
    [InlineData("{|BZP0320:\"a\\n\"|}")]
    [InlineData("{|BZP0320:\"Title\"|}")]
    [InlineData("{|BZP0320:\"total\"|}")]
    [InlineData("{|BZP0320:\"TOTAL\"|}")]
    [InlineData("{|BZP0320:\"other\"|}")]
    [InlineData("{|BZP0320:\"RESULT\"|}")]
    public Task A_former_key_is_judged_beside_all_others(string key) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("total", Name = "Total")]
            [BizprocFormerKey({{key}})]
            public int Total { get; set; }

            [BizprocProperty("other", Name = "Other")]
            public int Other { get; set; }

            [BizprocReturnProperty("result", Name = "Result")]
            public int? Result { get; set; }
        }
        """);

    [Fact]
    public Task Two_properties_cannot_have_had_one_key() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("total", Name = "Total")]
            [BizprocFormerKey("sum")]
            public int Total { get; set; }

            [BizprocProperty("net", Name = "Net")]
            [BizprocFormerKey("Sum")]
            public int Net { get; set; }
        }
        """,
        "BZP0320: 'Sum' cannot be a former key of 'Net': it is already a former key of 'Total', ignoring case, and the portal keeps one value for both");

    [Fact]
    public Task A_former_key_of_a_base_is_reported_once() => RuleVerifier.VerifyAsync("""
        public class Base
        {
            [BizprocProperty("value", Name = "Value")]
            [BizprocFormerKey({|BZP0320:"a-b"|})]
            public int Value { get; set; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : Base;
        """);

    [Theory]
    [InlineData("BizprocProperty(\"v\", Name = \"V\", Default = {|BZP0321:5|})")]
    [InlineData("BizprocProperty(\"v\", Name = \"V\", Default = \"\")")]
    [InlineData("BizprocProperty(\"v\", Name = \"V\")")]
    public Task A_default_would_hide_the_former_value(string property) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{{property}}, BizprocFormerKey("w")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task A_former_key_of_no_property_has_no_effect() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{|BZP0004:BizprocFormerKey("w")|}]
            public int Value { get; private set; }
        }
        """);

    [Theory]
    [InlineData("BizprocProperty")]
    [InlineData("BizprocReturnProperty")]
    public Task A_key_is_not_the_former_one_of_a_base_class(string attribute) => RuleVerifier.VerifyAsync($$"""
        public abstract class Base
        {
            [BizprocProperty("total", Name = "Total")]
            [BizprocFormerKey("sum")]
            public int Total { get; set; }
        }

        [BizprocActivity("a", Name = "A", Subscription = SubscriptionMode.Wait)]
        public partial class Action : Base
        {
            [{{attribute}}({|BZP0320:"sum"|}, Name = "Sum")]
            public int? Sum { get; set; }
        }
        """);
}
