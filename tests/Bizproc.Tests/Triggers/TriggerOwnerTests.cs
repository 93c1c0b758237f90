using Bizproc.Triggers;

namespace Bizproc.Tests.Triggers;

/// <summary>The CRM items that documents are. portal: 23</summary>
public sealed class TriggerOwnerTests
{
    private const string Document = @"Bitrix\Crm\Integration\BizProc\Document\";

    [Theory]
    [InlineData("CCrmDocumentLead", "LEAD_7", CrmOwnerType.Lead)]
    [InlineData("CCrmDocumentDeal", "DEAL_7", CrmOwnerType.Deal)]
    [InlineData("CCrmDocumentContact", "CONTACT_7", CrmOwnerType.Contact)]
    [InlineData("CCrmDocumentCompany", "COMPANY_7", CrmOwnerType.Company)]
    [InlineData(Document + "Quote", "QUOTE_7", CrmOwnerType.Quote)]
    [InlineData(Document + "Invoice", "INVOICE_7", CrmOwnerType.Invoice)]
    [InlineData(Document + "SmartInvoice", "SMART_INVOICE_7", CrmOwnerType.SmartInvoice)]
    [InlineData(Document + "Dynamic", "DYNAMIC_130_7", (CrmOwnerType)130)]
    public void A_document_with_automation_rules_is_an_item(string entity, string id, CrmOwnerType expected) =>
        Assert.Equal((expected, 7), TriggerOwner.Find(new DocumentId("crm", entity, id)));

    [Theory]
    [InlineData("lists", "BizprocDocument", "7")]
    [InlineData("crm", Document + "Order", "ORDER_7")]
    [InlineData("crm", Document + "Dynamic", "7")]
    [InlineData("crm", "CCrmDocumentDeal", "DEAL_0")]
    [InlineData("crm", "CCrmDocumentDeal", "DEAL")]
    [InlineData("crm", "Unknown", "DEAL_7")]
    public void Another_document_is_refused_before_any_request(string module, string entity, string id)
    {
        var failure = Assert.Throws<ArgumentException>(() => TriggerOwner.Find(new DocumentId(module, entity, id)));

        Assert.Contains($"'{module}/{entity}/{id}' is not a lead, deal,", failure.Message, StringComparison.Ordinal);
    }
}
