namespace Bizproc.Generators.Tests.Rules;

/// <summary>BZP0511.</summary>
public class FilterNameRuleTests
{
    [Theory]
    [InlineData("\"lists\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", entity: null, documentType: null")]
    [InlineData("\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Task\"")]
    [InlineData("\"wiki\", \"CWikiDocument\", \"anything\"")]
    [InlineData("DocumentKind.SmartProcess")]
    [InlineData("DocumentKind.Deal")]
    [InlineData("PortalEdition.Box")]
    [InlineData("Names.Lists")]
    [InlineData("{|BZP0511:Names.Box|}")]
    [InlineData("{|BZP0511:\"box\"|}")]
    [InlineData("{|BZP0511:\"B24\"|}")]
    [InlineData("module: {|BZP0511:\"box\"|}")]
    [InlineData("{|BZP0511:\"CRM\"|}")]
    [InlineData("{|BZP0511:\"list\"|}")]
    [InlineData("{|BZP0511:\" crm\"|}")]
    [InlineData("{|BZP0511:\"acme\"|}")]
    [InlineData("{|BZP0511:\"\"|}")]
    [InlineData("{|BZP0511:null|}")]
    [InlineData("{|BZP0511:\"c rm\"|}")]
    [InlineData("\"crm\", {|BZP0511:\"ccrmdocumentdeal\"|}")]
    [InlineData("\"crm\", {|BZP0511:\"CCrmDocumentDael\"|}")]
    [InlineData("\"crm\", {|BZP0511:\"CCrmDocumentDeal \"|}")]
    [InlineData("\"crm\", {|BZP0511:\"Deal\"|}")]
    [InlineData("\"crm\", {|BZP0511:\"Dynamic\"|}")]
    [InlineData("\"crm\", {|BZP0511:\"\"|}")]
    [InlineData("\"crm\", {|BZP0511:@\"Bitrix\\\\Crm\\\\Integration\\\\BizProc\\\\Document\\\\Quote\"|}")]
    [InlineData("\"crm\", {|BZP0511:\"Bitrix/Crm/Integration/BizProc/Document/Quote\"|}")]
    [InlineData("{|BZP0511:\"crm\"|}, \"BizprocDocument\"")]
    [InlineData("{|BZP0511:\"acme\"|}, {|BZP0511:\"CAcmeDocument\"|}, \"X\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0511:\"deal\"|}")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0511:\"LEAD\"|}")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0511:\"\"|}")]
    [InlineData("\"crm\", documentType: {|BZP0511:\"DEAL\"|}")]
    [InlineData("\"lists\", \"BizprocDocument\", {|BZP0511:\"list_5\"|}")]
    [InlineData("\"lists\", \"BizprocDocument\", {|BZP0511:\"IBLOCK_5\"|}")]
    [InlineData("\"lists\", \"BizprocDocument\", {|BZP0511:\"iblock_5\"|}, Slot = \"x\"")]
    [InlineData("{|BZP0511:(DocumentKind)99|}")]
    [InlineData("{|BZP0511:(PortalEdition)2|}")]
    public Task A_name_in_a_filter_is_judged(string arguments) => RuleVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude({{arguments}})]
        public partial class Included;

        [BizprocActivity("b", Name = "B")]
        [BizprocDocumentType(DocumentKind.Drive, Slot = "x")]
        [BizprocInclude(DocumentKind.Drive)]
        [BizprocInclude({{arguments}})]
        public partial class Beside;
        """,
        """
        internal static class Names
        {
            public const string Lists = "li" + nameof(sts);
            private const string sts = "";
            public const string Box = "box";
        }
        """);

    [Theory]
    [InlineData("\"box\"", "module 'box'", "; did you mean PortalEdition.Box?")]
    [InlineData("\"b24\"", "module 'b24'", "; did you mean PortalEdition.Cloud?")]
    [InlineData("\"CRM\"", "module 'CRM'", "; did you mean 'crm'?")]
    [InlineData("\"\"", "module ''", "")]
    [InlineData("(DocumentKind)99", "kind '99'", "")]
    [InlineData("\"crm\", documentType: \"DEAL\"", "class for the type 'DEAL'", "")]
    public Task A_certain_fault_is_an_error(string arguments, string noun, string end)
    {
        string last = arguments[(arguments.LastIndexOf(' ') + 1)..];
        return RuleVerifier.VerifyMessageAsync(
            "BZP0511",
            $"The portal has no {noun}: it accepts the filter, but this rule matches nothing{end}",
            $$"""
            [BizprocActivity("a", Name = "A")]
            [BizprocExclude({{arguments[..^last.Length]}}{|#0:{{last}}|})]
            public partial class Action;
            """);
    }

    [Theory]
    [InlineData("{|#0:\"acme\"|}", "module 'acme'")]
    [InlineData("\"crm\", {|#0:\"CAcmeDocument\"|}", "class 'CAcmeDocument'")]
    [InlineData("\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Task\", {|#0:\"TASK_NEW\"|}", "type 'TASK_NEW'")]
    public Task What_nobody_here_knows_is_a_warning(string arguments, string noun) => RuleVerifier.VerifyWarningAsync(
        "BZP0511",
        $"The portal has no {noun}: it accepts the filter, but this rule matches nothing",
        $$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude({{arguments}})]
        public partial class Action;
        """);
}
