using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0401: return properties that can never arrive.</summary>
public class RemoveSubscriptionTests
{
    [Fact]
    public Task Without_the_argument_the_portal_waits() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", Subscription = {|BZP0401:SubscriptionMode.DoNotWait|}, Handler = "/a")]
        [BizprocRobot("b", Subscription = {|BZP0401:SubscriptionMode.DoNotWait|} /* why */)]
        public partial class Action
        {
            [BizprocReturnProperty(Name = "V")]
            public int Value { get; set; }
        }
        """,
        """
        [BizprocActivity("a", Name = "A", Handler = "/a")]
        [BizprocRobot("b"  /* why */)]
        public partial class Action
        {
            [BizprocReturnProperty(Name = "V")]
            public int Value { get; set; }
        }
        """);
}
