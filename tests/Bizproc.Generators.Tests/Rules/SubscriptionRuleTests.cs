namespace Bizproc.Generators.Tests.Rules;

public class SubscriptionRuleTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData(", Subscription = SubscriptionMode.Auto", true)]
    [InlineData(", Subscription = SubscriptionMode.Wait", true)]
    [InlineData(", Subscription = {|BZP0401:SubscriptionMode.DoNotWait|}", true)]
    [InlineData(", Subscription = {|BZP0402:SubscriptionMode.DesignerDecides|}", true)]
    [InlineData(", Subscription = {|BZP0401:(SubscriptionMode)2|}", true)]
    [InlineData(", Subscription = SubscriptionMode.DoNotWait", false)]
    [InlineData(", Subscription = SubscriptionMode.DesignerDecides", false)]
    public Task An_action_with_return_properties_must_wait(string subscription, bool hasAnswer) => RuleVerifier.VerifyAsync($$"""
        [BizprocRobot("a", Name = "A"{{subscription}})]
        public partial class Action
        {
            [{{(hasAnswer ? "BizprocReturnProperty" : "BizprocProperty")}}(Name = "Value")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task What_a_robot_takes_from_the_activity_is_reported_there() => RuleVerifier.VerifyAsync("""
        public abstract class Base
        {
            [BizprocReturnProperty(Name = "Value")]
            public int Value { get; set; }
        }

        [BizprocActivity("a", Name = "A", Subscription = {|BZP0401:SubscriptionMode.DoNotWait|})]
        [BizprocRobot("a.robot")]
        public partial class Shared : Base;

        [BizprocActivity("b", Name = "B", Subscription = {|BZP0402:SubscriptionMode.DesignerDecides|})]
        [BizprocRobot("b.robot", Subscription = SubscriptionMode.Wait)]
        public partial class Waiting : Base;

        [BizprocActivity("c", Name = "C")]
        [BizprocRobot("c.robot", Subscription = {|BZP0401:SubscriptionMode.DoNotWait|})]
        public partial class Robot : Base;
        """);
}
