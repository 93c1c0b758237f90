namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocActivity("create_smart_invoice", Name = "Create smart invoice", Description = "Creates a smart invoice from lead or deal data",
    Handler = "/bp-handler", AuthUserId = 1, Subscription = SubscriptionMode.DesignerDecides)]
[BizprocInclude(DocumentKind.Deal)]
[BizprocInclude(DocumentKind.Lead)]
public sealed partial class CreateSmartInvoice
{
    [BizprocProperty("invoice_title", Name = "Invoice title", Default = "Invoice for CRM document")]
    public required string Title { get; init; }

    [BizprocProperty("mycompany_id", Name = "Your company ID", Default = 1)]
    public required int CompanyId { get; init; }
}
