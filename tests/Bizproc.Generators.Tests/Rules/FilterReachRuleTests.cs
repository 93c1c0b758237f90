namespace Bizproc.Generators.Tests.Rules;

/// <summary>BZP0506, BZP0512, BZP0513 and BZP0514: rules about a filter as a whole.</summary>
public class FilterReachRuleTests
{
    private const string List = "\"lists\", @\"Bitrix\\Lists\\BizprocDocumentLists\"";

    [Theory]
    [InlineData("")]
    [InlineData("[BizprocInclude(\"lists\")]")]
    [InlineData("[BizprocExclude(PortalEdition.Box)]")]
    [InlineData("[BizprocInclude(PortalEdition.Box), BizprocInclude(PortalEdition.Cloud)]")]
    [InlineData("[BizprocInclude(PortalEdition.Box), BizprocInclude(DocumentKind.Deal)]")]
    [InlineData("[BizprocInclude(PortalEdition.Box), BizprocExclude(PortalEdition.Cloud)]")]
    [InlineData("[BizprocInclude(PortalEdition.Box), BizprocExclude(\"crm\")]")]
    [InlineData("[BizprocInclude(\"crm\"), BizprocExclude(DocumentKind.Lead)]")]
    [InlineData("[BizprocInclude(\"crm\"), BizprocExclude(DocumentKind.SmartProcess), BizprocExclude(DocumentKind.Order)]")]
    [InlineData("[BizprocInclude(DocumentKind.Deal), BizprocInclude(DocumentKind.Lead), BizprocExclude(DocumentKind.Lead)]")]
    [InlineData("[BizprocInclude(DocumentKind.SmartProcess), BizprocExclude(DocumentKind.SmartProcess, Slot = \"orders\")]")]
    [InlineData("[BizprocInclude(DocumentKind.List, Slot = \"orders\"), BizprocExclude(DocumentKind.List, Slot = \"archive\")]")]
    [InlineData("[BizprocInclude(\"lists\"), BizprocExclude(DocumentKind.List)]")]
    [InlineData("[BizprocInclude(\"tasks\"), BizprocExclude(\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Flow\", \"X\")]")]
    [InlineData("[BizprocInclude(\"crm\"), BizprocInclude(PortalEdition.Box), BizprocExclude(\"crm\")]")]
    public Task A_filter_without_a_fault_is_not_reported(string filter) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        {{filter}}
        public partial class Action;
        """);

    [Theory]
    [InlineData("BizprocExclude(PortalEdition.Box), {|BZP0512:BizprocExclude(PortalEdition.Cloud)|}")]
    [InlineData("BizprocInclude(PortalEdition.Box), {|BZP0512:BizprocExclude(PortalEdition.Box)|}")]
    [InlineData("BizprocInclude(PortalEdition.Box), BizprocInclude(DocumentKind.Deal), BizprocExclude(PortalEdition.Box), {|BZP0512:BizprocExclude(\"crm\")|}")]
    [InlineData("BizprocInclude(\"crm\"), {|BZP0512:BizprocExclude(\"crm\")|}")]
    [InlineData("BizprocInclude(DocumentKind.Deal), {|BZP0512:BizprocExclude(\"crm\")|}, BizprocExclude(DocumentKind.Deal)")]
    [InlineData("{|BZP0512:BizprocExclude(\"lists\")|}, BizprocInclude(DocumentKind.List), BizprocExclude(\"crm\")")]
    [InlineData("BizprocInclude(DocumentKind.Deal), BizprocInclude(DocumentKind.Lead), BizprocExclude(DocumentKind.Lead), {|BZP0512:BizprocExclude(DocumentKind.Deal)|}")]
    [InlineData("BizprocInclude(DocumentKind.List, Slot = \"x\"), {|BZP0512:BizprocExclude(DocumentKind.List, Slot = \"x\")|}")]
    [InlineData("BizprocInclude(DocumentKind.List, Slot = \"x\"), {|BZP0512:BizprocExclude(" + List + ", \"iblock_\", Slot = \"x\")|}")]
    [InlineData("BizprocInclude(DocumentKind.List, Slot = \"x\"), {|BZP0512:BizprocExclude(DocumentKind.List)|}")]
    [InlineData("BizprocInclude(\"lists\"), BizprocExclude(DocumentKind.List), {|BZP0512:BizprocExclude(DocumentKind.FeedProcess)|}")]
    [InlineData("BizprocInclude({|BZP0511:\"acme\"|}), {|BZP0512:BizprocExclude({|BZP0511:\"acme\"|})|}")]
    [InlineData("BizprocInclude(DocumentKind.Deal), {|BZP0512:BizprocExclude(DocumentKind.Deal)|}, BizprocExclude(DocumentKind.Deal)")]
    public Task A_filter_that_leaves_nothing_is_reported(string filter) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType(DocumentKind.Deal)]
        [{{filter}}]
        public partial class Action;
        """);

    [Theory]
    [InlineData("BizprocInclude(DocumentKind.SmartProcess, {|BZP0507:128|}), {|BZP0512:BizprocExclude(DocumentKind.SmartProcess, {|BZP0507:128|})|}")]
    [InlineData("BizprocInclude(DocumentKind.SmartProcess, {|BZP0507:128|}), BizprocExclude(DocumentKind.SmartProcess, {|BZP0507:129|})")]
    [InlineData("BizprocInclude(DocumentKind.SmartProcess, {|BZP0507:128|}), BizprocExclude(DocumentKind.SmartProcess, Slot = \"x\")")]
    [InlineData("BizprocInclude(DocumentKind.SmartProcess), BizprocExclude(DocumentKind.SmartProcess, {|BZP0507:128|})")]
    [InlineData("BizprocInclude({|BZP0511:\"CRM\"|}), BizprocExclude(\"crm\")")]
    [InlineData("BizprocInclude({|BZP0511:(DocumentKind)99|}), BizprocExclude(PortalEdition.Box), BizprocExclude(PortalEdition.Cloud)")]
    public Task A_number_or_a_slip_is_reported_only_once(string filter) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [{{filter}}]
        public partial class Action;
        """);

    [Fact]
    public Task Rules_may_stand_on_several_parts_of_the_class() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude(DocumentKind.Deal)]
        public partial class Action;
        """,
        """
        [{|BZP0512:BizprocExclude("c" + "rm")|}]
        partial class Action;
        """);

    [Theory]
    [InlineData("DocumentKind.Deal", "BizprocInclude(\"crm\")")]
    [InlineData("DocumentKind.Deal", "BizprocInclude(\"lists\"), BizprocInclude(PortalEdition.Box)")]
    [InlineData("DocumentKind.Deal", "BizprocExclude(DocumentKind.Lead), BizprocExclude(PortalEdition.Box)")]
    [InlineData("DocumentKind.List, Slot = \"a\"", "BizprocInclude(DocumentKind.List, Slot = \"b\")")]
    [InlineData("DocumentKind.List, Slot = \"a\"", "BizprocInclude(DocumentKind.List, {|BZP0507:5|})")]
    [InlineData("DocumentKind.List, {|BZP0507:5|}", "BizprocInclude(" + List + ", \"\", Slot = \"b\")")]
    [InlineData("DocumentKind.List, {|BZP0507:5|}", "BizprocExclude(DocumentKind.List, Slot = \"b\")")]
    [InlineData("DocumentKind.List, {|BZP0507:5|}", "BizprocExclude(DocumentKind.List, {|BZP0507:6|})")]
    [InlineData("\"crm\", {|BZP0502:\"CrmDocumentDeal\"|}, \"DEAL\"", "BizprocInclude(DocumentKind.Deal)")]
    [InlineData("\"crm\", \" CCrmDocumentDeal\", \"DEAL\"", "BizprocInclude(DocumentKind.Deal)")]
    [InlineData("{|BZP0504:DocumentKind.List|}", "BizprocInclude(\"crm\")")]
    [InlineData("DocumentKind.Deal", "BizprocInclude({|BZP0511:\"box\"|})")]
    [InlineData("DocumentKind.Deal", "BizprocInclude({|BZP0511:\"acme\"|})")]
    [InlineData("DocumentKind.Deal", "{|BZP0513:BizprocExclude(DocumentKind.Deal)|}")]
    [InlineData("DocumentKind.Deal", "BizprocInclude(DocumentKind.Deal), BizprocInclude(DocumentKind.Lead), {|BZP0513:BizprocExclude(DocumentKind.Deal)|}")]
    [InlineData("DocumentKind.Deal", "BizprocInclude(PortalEdition.Box), {|BZP0513:BizprocExclude(\"crm\")|}")]
    [InlineData("DocumentKind.List, {|BZP0507:5|}", "{|BZP0513:BizprocExclude(DocumentKind.List, {|BZP0507:5|})|}")]
    [InlineData("DocumentKind.List, Slot = \"a\"", "{|BZP0513:BizprocExclude(DocumentKind.List, Slot = \"a\")|}")]
    public Task A_filter_must_show_the_document_type(string documentType, string filter) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType({{documentType}})]
        [{{filter}}]
        public partial class Action;
        """);

    [Theory]
    [InlineData("DocumentKind.Deal", "BizprocInclude(\"lists\")")]
    [InlineData("DocumentKind.List, {|BZP0507:5|}", "BizprocInclude(DocumentKind.List, {|BZP0507:6|})")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"DEAL\"", "BizprocInclude(DocumentKind.Lead), BizprocExclude(PortalEdition.Box)")]
    public Task A_document_type_that_no_include_shows_is_reported(string documentType, string filter) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [{|BZP0513:BizprocDocumentType({{documentType}})|}]
        [{{filter}}]
        public partial class Action;
        """);

    [Theory]
    [InlineData("\"crm\"", "{|BZP0514:Bizproc_(\"crm\")|}")]
    [InlineData("\"crm\"", "{|BZP0514:Bizproc_(DocumentKind.Deal)|}")]
    [InlineData("DocumentKind.Deal", "{|BZP0514:Bizproc_(\"crm\", \"CCrmDocumentDeal\", \"DEAL\")|}")]
    [InlineData("DocumentKind.Deal", "{|BZP0514:Bizproc_(\"crm\", \"CCrmDocumentDeal\")|}")]
    [InlineData("DocumentKind.List", "{|BZP0514:Bizproc_(DocumentKind.List, Slot = \"x\")|}")]
    [InlineData("DocumentKind.List, Slot = \"x\"", "{|BZP0514:Bizproc_(DocumentKind.List, Slot = \"x\")|}")]
    [InlineData("DocumentKind.List, Slot = \"x\"", "Bizproc_(DocumentKind.List, Slot = \"y\")")]
    [InlineData("PortalEdition.Box", "{|BZP0514:Bizproc_(PortalEdition.Box)|}")]
    [InlineData("PortalEdition.Box", "Bizproc_(DocumentKind.List)")]
    [InlineData("{|BZP0511:\"acme\"|}", "{|BZP0514:Bizproc_({|BZP0511:\"acme\"|})|}")]
    [InlineData("{|BZP0511:\"CRM\"|}", "Bizproc_({|BZP0511:\"CRM\"|})")]
    [InlineData("DocumentKind.Deal", "Bizproc_(DocumentKind.Deal, {|BZP0504:5|})")]
    [InlineData("{|BZP0511:(DocumentKind)99|}", "Bizproc_({|BZP0511:(DocumentKind)99|})")]
    public Task A_rule_that_another_covers_is_reported(string first, string second) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude({{first}})]
        [{{second.Replace("Bizproc_", "BizprocInclude", StringComparison.Ordinal)}}]
        public partial class Included;

        [BizprocActivity("b", Name = "B")]
        [BizprocExclude({{first}})]
        [{{second.Replace("Bizproc_", "BizprocExclude", StringComparison.Ordinal)}}]
        public partial class Excluded;
        """);

    [Fact]
    public Task The_narrower_rule_is_the_one_too_much() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        [{|BZP0514:BizprocInclude(DocumentKind.Deal)|}]
        [BizprocExclude("lists")]
        [BizprocInclude("crm")]
        [{|BZP0514:BizprocExclude(DocumentKind.List)|}]
        public partial class Action;
        """);

    [Theory]
    [InlineData("BizprocInclude(DocumentKind.List)", true)]
    [InlineData("BizprocInclude(DocumentKind.Drive), BizprocInclude(\"lists\")", true)]
    [InlineData("BizprocInclude(\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", \"STORAGE_\", Slot = \"x\")", true)]
    [InlineData("BizprocInclude(DocumentKind.List), BizprocInclude(DocumentKind.Deal)", false)]
    [InlineData("BizprocInclude(DocumentKind.List), BizprocInclude(PortalEdition.Box)", false)]
    [InlineData("BizprocInclude(DocumentKind.List), BizprocInclude({|BZP0511:\"acme\"|})", false)]
    [InlineData("BizprocInclude(\"tasks\")", false)]
    [InlineData("BizprocInclude(\"crm\")", false)]
    [InlineData("BizprocExclude(\"crm\")", false)]
    public Task A_robot_for_documents_without_automation_rules_is_reported(string filter, bool isReported)
    {
        string robot = isReported ? "{|BZP0506:BizprocRobot(\"a\", Name = \"A\")|}" : "BizprocRobot(\"a\", Name = \"A\")";
        return RuleVerifier.VerifyAsync($$"""
            [{{robot}}]
            [{{filter}}]
            public partial class Robot;

            [BizprocActivity("b", Name = "B")]
            [{{filter}}]
            public partial class Activity;
            """);
    }

    [Fact]
    public Task The_document_type_does_not_limit_a_robot() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        [BizprocRobot("a.robot")]
        [BizprocDocumentType(DocumentKind.List, Slot = "x")]
        public partial class Action;
        """);

    [Fact]
    public Task What_hides_the_last_is_named() => RuleVerifier.VerifyMessageAsync(
        "BZP0512",
        "No document on any edition passes the filter of 'a', because 'lists, Bitrix\\Lists\\BizprocDocumentLists, iblock_{x}' hides the last one: "
            + "the portal accepts it and shows the action nowhere",
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude(DocumentKind.List, Slot = "x")]
        [{|#0:BizprocExclude(DocumentKind.List, Slot = "x")|}]
        public partial class Action;
        """);
}
