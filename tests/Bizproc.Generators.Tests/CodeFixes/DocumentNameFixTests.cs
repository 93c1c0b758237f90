using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>The replacement for a module, class or type that the portal does not have.</summary>
public class DocumentNameFixTests
{
    private const string Quote = @"Bitrix\Crm\Integration\BizProc\Document\Quote";
    private const string Doubled = @"Bitrix\\Crm\\Integration\\BizProc\\Document\\Quote";

    [Theory]
    [InlineData("{|BZP0502:\"CRM\"|}, \"CCrmDocumentDeal\", \"DEAL\"", "\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", {|BZP0502:\"CrmDocumentDeal\"|} /* c */, \"DEAL\"", "\"crm\", \"CCrmDocumentDeal\" /* c */, \"DEAL\"")]
    [InlineData("{|BZP0502:\"list\"|}, {|BZP0502:\"CrmDocumentDeal\"|}, \"DEAL\"", null)]
    [InlineData("{|BZP0502:\"disk\"|}, {|BZP0502:\"bizprocDocument\"|}, \"iblock_\", Slot = \"x\"", "\"lists\", \"BizprocDocument\", \"iblock_\", Slot = \"x\"")]
    [InlineData("\"crm\", {|BZP0502:@\"Bitrix\\Crm\\Integration\\Bizproc\\Document\\Quote\"|}, \"QUOTE\"", "\"crm\", @\"" + Quote + "\", \"QUOTE\"")]
    [InlineData("\"crm\", {|BZP0502:\"Quote\"|}, \"QUOTE\"", "\"crm\", \"" + Doubled + "\", \"QUOTE\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0503:\"deal\"|}", "\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0503:\"LEAD\"|}", "\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"disk\", @\"Bitrix\\Disk\\BizProcDocument\", {|BZP0503:\"FOLDER\"|}", null)]
    [InlineData("\"crm\", {|BZP0505:@\"" + Doubled + "\"|}, \"QUOTE\"", "\"crm\", @\"" + Quote + "\", \"QUOTE\"")]
    [InlineData("\"crm\", {|BZP0505:\"Bitrix\\\\\\\\Crm\\\\Integration\\\\BizProc\\\\Document\\\\Quote\"|}, \"QUOTE\"", "\"crm\", \"" + Doubled + "\", \"QUOTE\"")]
    [InlineData("\"crm\", {|BZP0505:\"\"\"" + Doubled + "\"\"\"|}, \"QUOTE\"", "\"crm\", \"\"\"" + Quote + "\"\"\", \"QUOTE\"")]
    [InlineData("\"crm\", {|BZP0505:@\"bitrix\\\\crm\\integration\\bizproc\\document\\quote\"|}, \"QUOTE\"", "\"crm\", @\"" + Quote + "\", \"QUOTE\"")]
    [InlineData("\"crm\", {|BZP0502:\"Crm\" + \"DocumentDeal\"|}, \"DEAL\"", null)]
    public Task A_document_type_is_corrected(string arguments, string? expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source($"BizprocDocumentType({arguments})"), Source($"BizprocDocumentType({expected ?? arguments})"));

    [Theory]
    [InlineData("{|BZP0511:\"box\"|} /* here */", "PortalEdition.Box /* here */")]
    [InlineData("module: {|BZP0511:\"B24\"|}", "edition: PortalEdition.Cloud")]
    [InlineData("{|BZP0511:\"bo\" + \"x\"|}", "PortalEdition.Box")]
    [InlineData("{|BZP0511:\" List\"|}", "\"lists\"")]
    [InlineData("\"crm\", {|BZP0511:\"ccrmdocumentdeal\"|}", "\"crm\", \"CCrmDocumentDeal\"")]
    [InlineData("\"crm\", {|BZP0511:\"Deal\"|}, \"DEAL\"", "\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"crm\", {|BZP0511:@\"" + Doubled + "\"|}", "\"crm\", @\"" + Quote + "\"")]
    [InlineData("{|BZP0511:\"crm\"|}, \"BizprocDocument\"", "\"lists\", \"BizprocDocument\"")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", {|BZP0511:\"Deal\"|}", "\"crm\", \"CCrmDocumentDeal\", \"DEAL\"")]
    [InlineData("\"lists\", \"BizprocDocument\", {|BZP0511:\"IBLOCK_5\"|}", "\"lists\", \"BizprocDocument\", \"iblock_5\"")]
    [InlineData("{|BZP0511:\"crn\"|}", "\"crm\"")]
    [InlineData("{|BZP0511:\"crn\"|}, {|BZP0511:\"CMyDocument\"|}", null)]
    [InlineData("{|BZP0511:\"Crm\"|}, \"CCrmDocumentDeal\"", "\"crm\", \"CCrmDocumentDeal\"")]
    [InlineData("{|BZP0511:\"crn\"|}, {|BZP0511:\"CCrmDocumentdael\"|}", "\"crm\", \"CCrmDocumentDeal\"")]
    [InlineData("{|BZP0511:\"acme\"|}", null)]
    [InlineData("{|BZP0511:\"\"|}", null)]
    [InlineData("{|BZP0511:(DocumentKind)99|}", null)]
    [InlineData("\"crm\", documentType: {|BZP0511:\"DEAL\"|}", null)]
    public Task A_filter_is_corrected(string arguments, string? expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        Source($"BizprocExclude({arguments})"), Source($"BizprocExclude({expected ?? arguments})"));

    [Fact]
    public Task An_edition_is_named_as_the_file_can_name_it() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        public enum PortalEdition;

        namespace Demo
        {
            [BizprocActivity("a", Name = "A")]
            [BizprocInclude({|BZP0511:"box"|})]
            [BizprocExclude({|BZP0511:"b24"|})]
            public partial class Action;
        }
        """,
        """
        public enum PortalEdition;

        namespace Demo
        {
            [BizprocActivity("a", Name = "A")]
            [BizprocInclude(Bizproc.PortalEdition.Box)]
            [BizprocExclude(Bizproc.PortalEdition.Cloud)]
            public partial class Action;
        }
        """);

    private static string Source(string attribute) => $"""
        #pragma warning disable BZP0507
        [BizprocActivity("a", Name = "A")]
        [{attribute}]
        public partial class Action;
        """;
}
