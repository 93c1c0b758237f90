namespace Bizproc.Generators.Tests.Rules;

public class DocumentRuleTests
{
    private const string Dynamic = @"Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic";

    [Theory]
    [InlineData("DocumentKind.Deal")]
    [InlineData("DocumentKind.SmartProcess, 128")]
    [InlineData("DocumentKind.List, Slot = \"orders\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData($"\"crm\", \"{Dynamic}\", \"DYNAMIC_128\"")]
    [InlineData($"\"crm\", \"{Dynamic}\", \"DYNAMIC_\", Slot = \"spa\"")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", \"STORAGE_7\"")]
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
    public Task A_document_type(string arguments) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType({{arguments}})]
        public partial class Action;
        """);

    [Theory]
    [InlineData("DocumentKind.SmartProcess")]
    [InlineData("DocumentKind.SmartProcess, 128")]
    [InlineData("DocumentKind.SmartProcess, {|BZP0504:-1|}")]
    [InlineData("DocumentKind.Deal, {|BZP0504:5|}")]
    public Task A_number_in_a_filter(string arguments) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocInclude({{arguments}})]
        [BizprocExclude({{arguments}})]
        public partial class Action;
        """);

    [Fact]
    public Task A_slip_is_named() => RuleVerifier.VerifyMessageAsync(
        "BZP0502",
        "The portal knows no class 'CrmDocumentDeal': it accepts the action, which then has no fields of its document; 'CCrmDocumentDeal' is meant",
        """
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType("crm", {|#0:"CrmDocumentDeal"|}, "DEAL")]
        public partial class Action;
        """);
}
