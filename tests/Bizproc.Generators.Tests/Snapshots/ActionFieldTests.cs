using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The members of a request, from a class that declares everything to one that declares nothing.</summary>
public class ActionFieldTests
{
    [Fact]
    public Task Every_field_is_declared() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("create_document", Name = "Create document", Description = "Creates a document from a template",
            Handler = "/bizproc/create-document", AuthUserId = 7, Subscription = SubscriptionMode.Wait,
            UsePlacement = true, PlacementHandler = "/bizproc/settings")]
        [BizprocText("de", Name = "Dokument erstellen", Description = "Erstellt ein Dokument aus einer Vorlage")]
        [BizprocDocumentType(DocumentKind.Deal)]
        [BizprocInclude("lists")]
        [BizprocInclude(DocumentKind.Deal)]
        [BizprocExclude(PortalEdition.Box)]
        public sealed partial class CreateDocument
        {
            [BizprocProperty("docType", Name = "Document type", Default = DocumentFormat.Pdf)]
            [BizprocText("de", Name = "Dokumenttyp")]
            public required DocumentFormat DocType { get; init; }

            [BizprocProperty("attachment", Name = "File", Description = "File to send")]
            [BizprocText("de", Name = "Datei", Description = "Datei zum Senden")]
            public IReadOnlyList<PortalFile> Attachments { get; init; } = [];

            [BizprocReturnProperty("documentUrl", Name = "Link to the document")]
            [BizprocText("de", Name = "Link zum Dokument")]
            public string? DocumentUrl { get; set; }
        }

        public enum DocumentFormat
        {
            [BizprocOption("pdf", Name = "PDF")] Pdf,
            [BizprocOption("docx", Name = "Word")] Docx,
        }
        """);

    [Fact]
    public Task No_field_is_declared_but_the_name() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("plain", Name = "Plain")]
        public partial class Plain;
        """);

    [Fact]
    public void A_user_is_written() => Generated.From("""
        namespace Demo;

        [BizprocActivity("as_somebody", Name = "As somebody", AuthUserId = 42)]
        public partial class AsSomebody;

        [BizprocActivity("as_nobody", Name = "As nobody", AuthUserId = 0)]
        public partial class AsNobody;
        """)
        .Sends("AUTH_USER_ID", """
            as_nobody 0
            as_somebody 42
            """);

    [Fact]
    public void Every_mode_of_subscription_is_sent() => Generated.From("""
        namespace Demo;

        [BizprocActivity("auto_with_answer", Name = "Waits for its answer")]
        public partial class AutoWithAnswer
        {
            [BizprocReturnProperty(Name = "Answer")]
            public string? Answer { get; set; }
        }

        [BizprocActivity("wait", Name = "Waits without an answer", Subscription = SubscriptionMode.Wait)]
        public partial class Wait;

        [BizprocActivity("do_not_wait", Name = "Has an answer, and does not wait", Subscription = SubscriptionMode.DoNotWait)]
        public partial class DoNotWait
        {
            [BizprocReturnProperty(Name = "Answer")]
            public string? Answer { get; set; }
        }

        [BizprocActivity("designer_decides", Name = "As the designer likes", Subscription = SubscriptionMode.DesignerDecides)]
        public partial class DesignerDecides;

        [BizprocActivity("auto", Name = "Nothing to wait for", Subscription = SubscriptionMode.Auto)]
        public partial class Auto;
        """)
        .Sends("USE_SUBSCRIPTION", """
            auto "N"
            auto_with_answer "Y"
            designer_decides ""
            do_not_wait "N"
            wait "Y"
            """);
}
