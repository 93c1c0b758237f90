namespace Bizproc.Generators.Tests.Rules;

public class DocumentTypeRuleTests
{
    private const string Dynamic = @"Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic";

    [Theory]
    [InlineData("DocumentKind.Deal")]
    [InlineData("DocumentKind.SmartProcess, {|BZP0507:128|}")]
    [InlineData("DocumentKind.SmartProcess, id: {|BZP0507:Ids.Orders|}")]
    [InlineData("DocumentKind.List, Slot = \"orders\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData($"\"crm\", \"{Dynamic}\", {{|BZP0507:\"DYNAMIC_128\"|}}")]
    [InlineData("\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Task\", {|BZP0507:\"TASK_USER_5\"|}")]
    [InlineData("\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Flow\", \"ANY\"")]
    [InlineData("\"crm\", \" CCrmDocumentDeal \", \" DEAL \"")]
    [InlineData("\"crm\", \"CCrmDocument\" + nameof(DocumentKind.Deal), Ids.Deal")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"DEAL\", Slot = {|BZP0504:\"x\"|}")]
    [InlineData("\"lists\", \"BizprocDocument\", {|BZP0503:\"iblock_5\"|}, Slot = \"x\"")]
    [InlineData("\"lists\", \"BizprocDocument\", \"\", Slot = \"x\"")]
    [InlineData("{|BZP0501:null|}, {|BZP0501:null|}, {|BZP0501:null|}")]
    [InlineData("{|BZP0501:(DocumentKind)(-1)|}")]
    [InlineData("{|BZP0502:\"acme\"|}, \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("{|BZP0502:\"crm\"|}, {|BZP0502:\"bizprocDocument\"|}, \"X\"")]
    [InlineData("\"crm\", {|BZP0502:@\"\\CCrmDocumentDeal\"|}, \"X\"")]
    [InlineData("{|BZP0502:\"CRM\"|}, {|BZP0505:@\"Bitrix\\\\Crm\\\\Integration\\\\BizProc\\\\Document\\\\Quote\"|}, \"QUOTE\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0503:Ids.Other|}")]
    [InlineData($"\"crm\", \"{Dynamic}\", \"DYNAMIC_\", Slot = \"spa\"")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", {|BZP0507:\"STORAGE_7\"|}")]
    [InlineData("{|BZP0501:\"\"|}, \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", {|BZP0501:\" \"|}, \"DEAL\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0501:\"\"|}")]
    [InlineData("{|BZP0501:\"c rm\"|}, \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("{|BZP0501:(DocumentKind)99|}")]
    [InlineData("{|BZP0502:\"CRM\"|}, \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", {|BZP0502:\"CrmDocumentDeal\"|}, \"DEAL\"")]
    [InlineData("{|BZP0502:\"lists\"|}, \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", {|BZP0502:\"Foo\"|}, \"BAR\"")]
    [InlineData("{|BZP0502:\"nomodule\"|}, {|BZP0502:\"Foo\"|}, \"BAR\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0503:\"deal\"|}")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0503:\"LEAD\"|}")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0503:\"DEAL_5\"|}")]
    [InlineData($"\"crm\", \"{Dynamic}\", {{|BZP0503:\"X\"|}}")]
    [InlineData($"\"crm\", \"{Dynamic}\", {{|BZP0504:\"DYNAMIC_XXX\"|}}")]
    [InlineData("\"lists\", \"BizprocDocument\", {|BZP0504:\"iblock_0\"|}")]
    [InlineData("{|BZP0504:DocumentKind.SmartProcess|}")]
    [InlineData("DocumentKind.SmartProcess, {|BZP0504:0|}")]
    [InlineData("DocumentKind.List, {|BZP0504:-1|}")]
    [InlineData("DocumentKind.Deal, {|BZP0504:5|}")]
    [InlineData("DocumentKind.Deal, id: {|BZP0504:5|}")]
    [InlineData("DocumentKind.Deal, Slot = {|BZP0504:\"orders\"|}")]
    [InlineData("\"crm\", {|BZP0505:@\"Bitrix\\\\Crm\\\\Integration\\\\BizProc\\\\Document\\\\Dynamic\"|}, \"DYNAMIC_128\"")]
    public Task A_document_type_is_judged_as_the_portal_does(string arguments) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType({{arguments}})]
        public partial class Action;
        """,
        """
        internal static class Ids
        {
            public const int Orders = 100 + 28;
            public const string Deal = "DE" + "AL";
            public const string Other = "deal";
        }
        """);

    [Fact]
    public Task A_class_that_is_only_like_others_may_be_one_of_a_newer_portal() => RuleVerifier.VerifyWarningAsync(
        "BZP0502",
        @"The portal has no class 'Bitrix\Crm\Integration\BizProc\Document\Estimate': it accepts the action, but offers no fields of its document",
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType("crm", {|#0:@"Bitrix\Crm\Integration\BizProc\Document\Estimate"|}, "ESTIMATE")]
        public partial class Action;
        """.Replace(@"\\", @"\", StringComparison.Ordinal));

    [Theory]
    [InlineData("DocumentKind.SmartProcess")]
    [InlineData("DocumentKind.SmartProcess, {|BZP0507:128|}")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", {|BZP0507:\"STORAGE_7\"|}")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", {|BZP0504:\"STORAGE_XXX\"|}")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", {|BZP0504:\"STORAGE_\"|}")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", \"STORAGE_\", Slot = \"drive\"")]
    [InlineData("\"disk\", Slot = {|BZP0504:\"drive\"|}")]
    [InlineData("DocumentKind.Deal, Slot = {|BZP0504:\"x\"|}")]
    [InlineData("DocumentKind.SmartProcess, {|BZP0504:-1|}")]
    [InlineData("DocumentKind.Deal, {|BZP0504:5|}")]
    public Task A_number_in_a_filter_is_judged(string arguments) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude({{arguments}})]
        public partial class Included;

        [BizprocActivity("b", Name = "B")]
        [BizprocExclude({{arguments}})]
        public partial class Excluded;
        """);

    [Fact]
    public Task A_slip_is_named() => RuleVerifier.VerifyMessageAsync(
        "BZP0502",
        "The portal has no class 'CrmDocumentDeal': it accepts the action, but offers no fields of its document; did you mean 'CCrmDocumentDeal'?",
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType("crm", {|#0:"CrmDocumentDeal"|}, "DEAL")]
        public partial class Action;
        """);
}
