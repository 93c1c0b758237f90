using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class AddPartialTests
{
    [Fact]
    public Task Partial_stands_behind_the_other_modifiers() => FixVerifier<AddPartialCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        // what it does
        public sealed /* why */ class {|BZP0001:Action|};
        """,
        """
        [BizprocActivity("a", Name = "A")]
        // what it does
        public sealed /* why */ partial class Action;
        """);

    [Fact]
    public Task Without_modifiers_the_comments_stay_before_the_declaration() => FixVerifier<AddPartialCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
            // what it does
            class {|BZP0001:Action|};
        """,
        """
        [BizprocActivity("a", Name = "A")]
            // what it does
            partial class Action;
        """);

    [Fact]
    public Task Each_type_around_an_action_gets_it() => FixVerifier<AddPartialCodeFix>.VerifyAsync(
        """
        /// <summary>Outer.</summary>
        struct {|BZP0001:Outer|}
        {
            public partial interface Inner
            {
                [BizprocRobot("a", Name = "A")]
                public record {|BZP0001:Action|};
            }
        }

        public class {|BZP0001:Other|}
        {
            [BizprocRobot("b", Name = "B")]
            public partial class Action;
        }
        """,
        """
        /// <summary>Outer.</summary>
        partial struct Outer
        {
            public partial interface Inner
            {
                [BizprocRobot("a", Name = "A")]
                public partial record Action;
            }
        }

        public partial class Other
        {
            [BizprocRobot("b", Name = "B")]
            public partial class Action;
        }
        """);
}
