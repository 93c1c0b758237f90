using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary><c>DOCUMENT_TYPE</c>.</summary>
public class DocumentTypeTests
{
    [Fact]
    public Task Every_kind_of_document_is_sent() => Generated.Verify("""
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
        """);

    [Fact]
    public Task The_raw_form_is_sent_as_written() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("raw", Name = "Raw")]
        [BizprocDocumentType("rpa", @"Bitrix\Rpa\Integration\Bizproc\Document\Item", "T1")]
        public partial class Raw;
        """);

    [Fact]
    public Task A_slot_is_a_hole() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("by_kind", Name = "By kind")]
        [BizprocDocumentType(DocumentKind.SmartProcess, Slot = "orders")]
        public partial class ByKind;

        [BizprocActivity("raw", Name = "Raw")]
        [BizprocDocumentType("tasks", @"Bitrix\Tasks\Integration\Bizproc\Document\Task", "TASK_PROJECT_", Slot = "a \"project\"")]
        public partial class Raw;
        """);
}
