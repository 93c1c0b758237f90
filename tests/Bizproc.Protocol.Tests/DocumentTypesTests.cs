
namespace Bizproc.Protocol.Tests;

/// <summary>Every recorded row that is about three texts (portal: 4.5, A.6).</summary>
public class DocumentTypesTests
{
    private const string Crm = @"Bitrix\Crm\Integration\BizProc\Document\";
    private const string Task = @"Bitrix\Tasks\Integration\Bizproc\Document\";

    [Theory]
    [InlineData("", "CCrmDocumentDeal", "DEAL")]
    [InlineData("crm", "CCrmDocumentDeal", "DEAL")]
    [InlineData("crm", "CCrmDocumentDeal", "deal")]
    [InlineData("crm", "CCrmDocumentDeal", "LEAD")]
    [InlineData("crm", "CCrmDocumentDeal", "DEAL_5")]
    [InlineData("crm", "CCrmDocumentDeal", "ORDER")]
    [InlineData("crm", "CCrmDocumentDeal", "INVOICE_x_y")]
    [InlineData("crm", "CCrmDocumentLead", "LEAD")]
    [InlineData("crm", "CCrmDocumentContact", "CONTACT")]
    [InlineData("crm", "CCrmDocumentCompany", "COMPANY")]
    [InlineData("nomodule", "Foo", "BAR")]
    [InlineData("crm", "Foo", "BAR")]
    [InlineData("a.b_C9", "Foo", "BAR")]
    [InlineData("crm", Crm + "Dynamic", "DYNAMIC_128")]
    [InlineData("crm", Crm + "Dynamic", "DYNAMIC_XXX")]
    [InlineData("crm", Crm + "Dynamic", "X")]
    [InlineData("crm", @"Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic", "DYNAMIC_128")]
    [InlineData("crm", @"Bitrix\\Crm\\Integration\\BizProc\\Document\\Quote", "x")]
    [InlineData("crm", Crm + "SmartInvoice", "SMART_INVOICE")]
    [InlineData("crm", Crm + "Quote", "QUOTE")]
    [InlineData("crm", Crm + "Quote", "QUOTE_7")]
    [InlineData("lists", "BizprocDocument", "iblock_164")]
    [InlineData("lists", "BizprocDocument", "iblock-164")]
    [InlineData("lists", "BizprocDocument", "iblock_7x")]
    [InlineData("lists", @"Bitrix\Lists\BizprocDocumentLists", "iblock_7")]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocument", "STORAGE_7")]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocument", "x_7_0")]
    public void The_portal_accepts_a_type_of_its_document(string module, string entity, string type) =>
        Assert.Equal(DocumentTypeFault.None, DocumentTypes.Check(module, entity, type));

    [Theory]
    [InlineData("crm", "CCrmDocumentDeal", "FOO")]
    [InlineData("crm", "ccrmdocumentdeal", "FOO")]
    [InlineData("crm", @"\CCrmDocumentDeal", "FOO")]
    [InlineData("crm", "CCrmDocumentDeal", "")]
    [InlineData("crm", "CCrmDocumentDeal", "5")]
    [InlineData("crm", "CCrmDocumentDeal", "_DEAL")]
    [InlineData("crm", "CCrmDocumentDeal", "DEALS")]
    [InlineData("crm", "", "DEAL")]
    [InlineData("c rm", "CCrmDocumentDeal", "DEAL")]
    [InlineData("crm/", "X", "Y")]
    [InlineData("\u212Arm", "X", "Y")]
    [InlineData("crm", Crm + "Quote", "quote")]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocument", "STORAGE_XXX")]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocument", "STORAGE_0")]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocument", "STORAGE_-1")]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocument", "7")]
    public void The_portal_refuses_a_type_that_is_not_its_documents(string module, string entity, string type) =>
        Assert.Equal(DocumentTypeFault.Wrong, DocumentTypes.Check(module, entity, type));

    [Theory]
    [InlineData("BizprocDocument", "iblock_XXX")]
    [InlineData("BizprocDocument", "164")]
    [InlineData("BizprocDocument", "iblock_")]
    [InlineData("BizprocDocument", "iblock_0")]
    [InlineData("BizprocDocument", "iblock_-5")]
    [InlineData(@"Bitrix\Lists\BizprocDocumentLists", "iblock_XXX")]
    [InlineData(@"\bitrix\lists\bizprocdocumentlists", "iblock_XXX")]
    public void The_portal_has_a_strange_answer_for_the_number_of_a_list(string entity, string type) =>
        Assert.Equal(DocumentTypeFault.InvalidNumber, DocumentTypes.Check("lists", entity, type));

    [Theory]
    [InlineData(DocumentKind.Lead, "crm", "CCrmDocumentLead", "LEAD")]
    [InlineData(DocumentKind.Contact, "crm", "CCrmDocumentContact", "CONTACT")]
    [InlineData(DocumentKind.Company, "crm", "CCrmDocumentCompany", "COMPANY")]
    [InlineData(DocumentKind.Deal, "crm", "CCrmDocumentDeal", "DEAL")]
    [InlineData(DocumentKind.Quote, "crm", Crm + "Quote", "QUOTE")]
    [InlineData(DocumentKind.SmartInvoice, "crm", Crm + "SmartInvoice", "SMART_INVOICE")]
    [InlineData(DocumentKind.SmartProcess, "crm", Crm + "Dynamic", "DYNAMIC_164")]
    [InlineData(DocumentKind.FeedProcess, "lists", "BizprocDocument", "iblock_164")]
    [InlineData(DocumentKind.List, "lists", @"Bitrix\Lists\BizprocDocumentLists", "iblock_164")]
    [InlineData(DocumentKind.Drive, "disk", @"Bitrix\Disk\BizProcDocument", "STORAGE_164")]
    [InlineData(DocumentKind.Order, "crm", Crm + "Order", "ORDER")]
    [InlineData(DocumentKind.Invoice, "crm", Crm + "Invoice", "INVOICE")]
    [InlineData(DocumentKind.SmartDocument, "crm", Crm + "SmartDocument", "SMART_DOCUMENT")]
    [InlineData(DocumentKind.SmartB2eDocument, "crm", Crm + "SmartB2eDocument", "SMART_B2E_DOC")]
    public void Each_kind_is_a_document_that_the_portal_accepts(DocumentKind kind, string module, string entity, string type)
    {
        var document = DocumentTypes.FindByKind(kind.ToString())!;

        Assert.Equal((module, entity, type), (document.Module, document.Entity, document.TypeWith(164)));
        Assert.Equal(DocumentTypeFault.None, DocumentTypes.Check(document.Module, document.Entity, document.TypeWith(164)));
        Assert.True(document.Fits(type));
        Assert.Contains(document, DocumentTypes.FindByClass(module, entity));
    }

    [Theory]
    [InlineData("crm", Crm + "Shipment", "ORDER_SHIPMENT", true)]
    [InlineData("disk", @"Bitrix\Disk\BizProcDocumentCompatible", "...", false)]
    [InlineData("tasks", Task + "Task", "TASK_USER_<number>", true)]
    [InlineData("tasks", Task + "Task", "TASK_PLAN_<number>", true)]
    [InlineData("tasks", Task + "Task", "TASK_PROJECT_<number>", true)]
    [InlineData("tasks", Task + "Task", "TASK_SCRUM_PROJECT_<number>", true)]
    [InlineData("tasks", Task + "Flow", "...", true)]
    [InlineData("rpa", @"Bitrix\Rpa\Integration\Bizproc\Document\Item", "...", true)]
    [InlineData("iblock", "CIBlockDocument", "...", false)]
    [InlineData("wiki", "CWikiDocument", "...", false)]
    [InlineData("bizproc", "CBPVirtualDocument", "...", false)]
    [InlineData("bizproc", @"Bitrix\Bizproc\Public\Entity\Document\Workflow", "WORKFLOW", false)]
    public void A_document_without_a_kind_is_known_too(string module, string entity, string pattern, bool hasRobots) =>
        Assert.Equal(hasRobots, Assert.Single(DocumentTypes.FindByClass(module, entity), document => document.TypePattern == pattern).HasRobots);

    [Theory]
    [InlineData("CCrmDocumentLead")]
    [InlineData("CCrmDocumentContact")]
    [InlineData("CCrmDocumentCompany")]
    public void Each_of_the_four_old_classes_refuses_a_foreign_type(string entity) =>
        Assert.Equal(DocumentTypeFault.Wrong, DocumentTypes.Check("crm", entity, "FOO"));

    [Fact]
    public void Every_kind_is_known_and_every_known_kind_exists() => Assert.Equal(
        Enum.GetNames<DocumentKind>().Order(StringComparer.Ordinal),
        DocumentTypes.All.Select(document => document.Kind).OfType<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_document_passes_the_portals_own_check() => Assert.All(
        DocumentTypes.All.Where(document => document.Type is not null),
        document => Assert.Equal(DocumentTypeFault.None, DocumentTypes.Check(document.Module, document.Entity, document.TypeWith(1))));

    [Theory]
    [InlineData(DocumentKind.FeedProcess, false)]
    [InlineData(DocumentKind.List, false)]
    [InlineData(DocumentKind.Drive, false)]
    [InlineData(DocumentKind.Contact, true)]
    [InlineData(DocumentKind.SmartProcess, true)]
    public void Lists_and_drives_have_no_robots(DocumentKind kind, bool hasRobots) =>
        Assert.Equal(hasRobots, DocumentTypes.FindByKind(kind.ToString())!.HasRobots);

    [Theory]
    [InlineData("DYNAMIC_1", true)]
    [InlineData("DYNAMIC_2147483647", true)]
    [InlineData("DYNAMIC_", false)]
    [InlineData("DYNAMIC_0", false)]
    [InlineData("DYNAMIC_01", false)]
    [InlineData("DYNAMIC_1a", false)]
    [InlineData("DYNAMIC_12345678901", false)]
    [InlineData("dynamic_1", false)]
    [InlineData("DYNAMIC_\u0661", false)]
    public void A_type_with_a_number_fits_with_any_number(string type, bool fits) =>
        Assert.Equal(fits, DocumentTypes.FindByKind("SmartProcess")!.Fits(type));

    [Fact]
    public void What_is_unknown_is_not_found()
    {
        Assert.Null(DocumentTypes.FindByKind(null));
        Assert.Null(DocumentTypes.FindByKind("lead"));
        Assert.Empty(DocumentTypes.FindByClass("crm", "ccrmdocumentdeal"));
        Assert.Empty(DocumentTypes.FindByClass("lists", "CCrmDocumentDeal"));
        Assert.Equal("DYNAMIC_<number>", DocumentTypes.FindByKind("SmartProcess")!.TypePattern);
        Assert.Equal("DEAL", DocumentTypes.FindByKind("Deal")!.TypePattern);
        Assert.Equal("...", DocumentTypes.FindByClass("wiki", "CWikiDocument").Single().TypePattern);
    }
}
