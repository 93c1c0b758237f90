using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary><c>DOCUMENT_TYPE</c>.</summary>
public class DocumentTypeTests
{
    [Fact]
    public void Every_kind_of_document_is_sent() => Generated.From("""
        namespace Demo;

        public static partial class Kinds
        {
            [BizprocActivity("lead", Name = "1"), BizprocDocumentType(DocumentKind.Lead)] public partial class Lead;
            [BizprocActivity("contact", Name = "2"), BizprocDocumentType(DocumentKind.Contact)] public partial class Contact;
            [BizprocActivity("company", Name = "3"), BizprocDocumentType(DocumentKind.Company)] public partial class Company;
            [BizprocActivity("deal", Name = "4"), BizprocDocumentType(DocumentKind.Deal)] public partial class Deal;
            [BizprocActivity("quote", Name = "5"), BizprocDocumentType(DocumentKind.Quote)] public partial class Quote;
            [BizprocActivity("smart_invoice", Name = "6"), BizprocDocumentType(DocumentKind.SmartInvoice)] public partial class SmartInvoice;
            [BizprocActivity("smart_process", Name = "7"), BizprocDocumentType(DocumentKind.SmartProcess, 128)] public partial class SmartProcess;
            [BizprocActivity("feed_process", Name = "8"), BizprocDocumentType(DocumentKind.FeedProcess, 5)] public partial class FeedProcess;
            [BizprocActivity("list", Name = "9"), BizprocDocumentType(DocumentKind.List, id: 6)] public partial class List;
            [BizprocActivity("drive", Name = "10"), BizprocDocumentType(DocumentKind.Drive, 7)] public partial class Drive;
            [BizprocActivity("order", Name = "11"), BizprocDocumentType(DocumentKind.Order)] public partial class Order;
            [BizprocActivity("invoice", Name = "12"), BizprocDocumentType(DocumentKind.Invoice)] public partial class Invoice;
            [BizprocActivity("smart_document", Name = "13"), BizprocDocumentType(DocumentKind.SmartDocument)] public partial class SmartDocument;
            [BizprocActivity("smart_b2e", Name = "14"), BizprocDocumentType(DocumentKind.SmartB2eDocument)] public partial class SmartB2e;
        }
        """)
        .Sends("DOCUMENT_TYPE", """
            company ["crm","CCrmDocumentCompany","COMPANY"]
            contact ["crm","CCrmDocumentContact","CONTACT"]
            deal ["crm","CCrmDocumentDeal","DEAL"]
            drive ["disk","Bitrix\\Disk\\BizProcDocument","STORAGE_7"]
            feed_process ["lists","BizprocDocument","iblock_5"]
            invoice ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Invoice","INVOICE"]
            lead ["crm","CCrmDocumentLead","LEAD"]
            list ["lists","Bitrix\\Lists\\BizprocDocumentLists","iblock_6"]
            order ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Order","ORDER"]
            quote ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Quote","QUOTE"]
            smart_b2e ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\SmartB2eDocument","SMART_B2E_DOC"]
            smart_document ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\SmartDocument","SMART_DOCUMENT"]
            smart_invoice ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\SmartInvoice","SMART_INVOICE"]
            smart_process ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic","DYNAMIC_128"]
            """);

    [Fact]
    public void The_raw_form_is_sent_as_written() => Generated.From("""
        namespace Demo;

        [BizprocActivity("raw", Name = "Raw")]
        [BizprocDocumentType("rpa", @"Bitrix\Rpa\Integration\Bizproc\Document\Item", "T1")]
        public partial class Raw;
        """)
        .Sends("DOCUMENT_TYPE", """["rpa","Bitrix\\Rpa\\Integration\\Bizproc\\Document\\Item","T1"]""");

    [Fact]
    public void A_slot_is_a_hole() => Generated.From("""
        namespace Demo;

        [BizprocActivity("by_kind", Name = "By kind")]
        [BizprocDocumentType(DocumentKind.SmartProcess, Slot = "orders")]
        public partial class ByKind;

        [BizprocActivity("raw", Name = "Raw")]
        [BizprocDocumentType("tasks", @"Bitrix\Tasks\Integration\Bizproc\Document\Task", "TASK_PROJECT_", Slot = "a \"project\"")]
        public partial class Raw;
        """)
        .Sends("DOCUMENT_TYPE", """
            by_kind ["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic","DYNAMIC_\{Slot:orders}"]
            raw ["tasks","Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Task","TASK_PROJECT_\{Slot:a \"project\"}"]
            """);
}
