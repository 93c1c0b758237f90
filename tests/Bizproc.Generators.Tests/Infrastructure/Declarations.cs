namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>Valid declarations that together use all features.</summary>
internal static class Declarations
{
    /// <summary>An activity with all features.</summary>
    public const string CreateDocument = """
        namespace Demo;

        [BizprocActivity("create_document", Name = "Create document", Description = "Creates a document from a \"template\"",
            Handler = "/bizproc/create-document", AuthUserId = 7, Subscription = SubscriptionMode.DesignerDecides,
            UsePlacement = true, PlacementHandler = "/bizproc/settings")]
        [BizprocText("de", Name = "Dokument erstellen", Description = "Erstellt ein Dokument 📄 aus einer Vorlage")]
        [BizprocDocumentType(DocumentKind.SmartProcess, Slot = "orders")]
        [BizprocInclude("lists")]
        [BizprocInclude(DocumentKind.List, Slot = "archive")]
        [BizprocExclude(PortalEdition.Box)]
        public sealed partial class CreateDocument
        {
            [BizprocProperty("docType", Name = "Document type", Default = DocumentFormat.Docx)]
            [BizprocText("de", Name = "Dokumenttyp")]
            public required DocumentFormat DocType { get; init; }

            [BizprocProperty(Name = "File", Description = "File to send")]
            public IReadOnlyList<PortalFile> Attachments { get; init; } = [];

            [BizprocProperty(Name = "Numbers", Default = new[] { 1, 2, 3 })]
            public int[] Numbers { get; init; } = [];

            [BizprocProperty(Name = "Price", Default = 19.99, Required = true)]
            public decimal? Price { get; init; }

            [BizprocReturnProperty("documentUrl", Name = "Link to the document")]
            public string? DocumentUrl { get; set; }
        }

        public enum DocumentFormat
        {
            [BizprocOption("pdf", Name = "PDF")] Pdf,
            [BizprocOption("docx", Name = "Word")] Docx,
            Plain,
        }
        """;

    /// <summary>Activity and robot at once, with a base class.</summary>
    public const string Notify = """
        namespace Demo
        {
            public abstract class Message
            {
                [BizprocProperty(Name = "To", Default = "Author;")] public PortalUser To { get; init; }
                [BizprocProperty(Name = "Text", Type = PropertyType.Text)] public virtual string? Text { get; init; }
            }

            public partial record struct Outer
            {
                [BizprocRobot("notify_robot", Name = "Notify", Handler = "https://example.com/robot")]
                [BizprocActivity("notify", Name = "Notify", Description = "Sends a message")]
                [BizprocDocumentType("crm", "CCrmDocumentLead", "LEAD")]
                internal partial class Notify : Message
                {
                    [BizprocProperty("body", Name = "Body")] public override string? Text { get; init; }
                }
            }
        }
        """;

    /// <summary>The smallest possible declaration.</summary>
    public const string Plain = """[BizprocRobot("plain", Name = "Plain")] public partial record Plain { [BizprocProperty(Name = "Id", Default = 1234567.5)] public double? ID { get; init; } }""";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [CreateDocument, Notify, Plain];
}
