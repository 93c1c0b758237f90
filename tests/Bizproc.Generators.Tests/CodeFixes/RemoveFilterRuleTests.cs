using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0514: the rule that changes nothing is removed.</summary>
public class RemoveFilterRuleTests
{
    [Fact]
    public Task A_rule_on_a_line_of_its_own_goes_with_the_line() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude("crm")]
        // deals, above all
        [{|BZP0514:BizprocInclude(DocumentKind.Deal)|}]
        [BizprocExclude("lists")]
        public partial class Action;
        """,
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude("crm")]
        // deals, above all
        [BizprocExclude("lists")]
        public partial class Action;
        """);

    [Fact]
    public Task Several_rules_of_one_list_go() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude("crm"), {|BZP0514:BizprocInclude("crm")|}, BizprocExclude("lists")]
        public partial class Action;

        [{|BZP0514:BizprocInclude(DocumentKind.Deal)|}, BizprocInclude("crm")]
        [BizprocRobot("b", Name = "B"), {|BZP0514:BizprocInclude("crm")|}]
        public partial class Other;
        """,
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude("crm"), BizprocExclude("lists")]
        public partial class Action;

        [BizprocInclude("crm")]
        [BizprocRobot("b", Name = "B")]
        public partial class Other;
        """);

    [Fact]
    public Task The_first_and_the_last_rule_go() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [{|BZP0514:BizprocExclude("disk", @"Bitrix\Disk\BizProcDocument")|}]
        [BizprocActivity("a", Name = "A")]
        [BizprocExclude("disk")]
        [{|BZP0514:BizprocExclude("disk")|}]
        public partial class Action;
        """,
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocExclude("disk")]
        public partial class Action;
        """);
}
