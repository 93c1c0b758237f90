namespace Bizproc.Generators.Tests.Documentation;

/// <summary>The code that a page omits around a snippet, because its reader has it or does not need it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Text">A text that only this snippet of the page has.</param>
/// <param name="Before">The code before the snippet: directives, then statements or the beginning of a class.</param>
/// <param name="After">The code after it: statements or the end of a class, then types.</param>
internal sealed record SnippetFrame(string Page, string Text, string Before = "", string After = "")
{
    private const string Web = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        """;

    private const string CreateDocument = """
        [BizprocRobot("create_document", Name = "Create document")]
        public sealed partial class CreateDocument;

        public sealed class CreateDocumentHandler : IBizprocHandler<CreateDocument>
        {
            public Task HandleAsync(CreateDocument action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    private const string TestedDocument = """
        [BizprocRobot("create_document", Name = "Create document")]
        public sealed partial class CreateDocument
        {
            [BizprocReturnProperty("documentUrl", Name = "Link to the document")] public string? DocumentUrl { get; set; }
        }

        public static class Deployment
        {
            public static Task RunAsync(IPortalClient portal) => CreateDocument.UpdateAsync(portal);
        }
        """;

    private const string AddNote = """
        [BizprocRobot("add_note", Name = "Add a note")]
        public sealed partial class AddNote;

        public sealed class AddNoteHandler : IBizprocHandler<AddNote>
        {
            public Task HandleAsync(AddNote action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    private const string TestedNote = $$"""
        {{AddNote}}

        public static class Deployment
        {
            public static Task RunAsync(IPortalClient portal) => AddNote.UpdateAsync(portal);
        }
        """;

    private const string Approve = """
        [BizprocActivity("approve", Name = "Approve")]
        public sealed partial class Approve
        {
            [BizprocProperty("subject", Name = "Subject")] public required string Subject { get; init; }
            [BizprocReturnProperty("approved", Name = "Approved")] public bool? Approved { get; set; }
        }

        public sealed record Request(string Subject, string MemberId, string EventToken);

        public sealed class Requests
        {
            public Task AddAsync(string subject, string memberId, string eventToken, CancellationToken cancellationToken) => throw new NotSupportedException();
            public Task<Request> FindAsync(int id, CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """;

    private const string DocumentSigned = """
        [BizprocTrigger("document_signed", Name = "Document was signed")]
        public static partial class DocumentSigned;
        """;

    private const string Portal = """
        using System.Text.Json;
        using System.Text.Json.Nodes;
        IPortalClient portal = null!;
        CancellationToken cancellationToken = CancellationToken.None;
        """;

    private const string Application = """
        internal partial class Program
        {
            private static readonly Uri application = new("http://127.0.0.1:5000");
        }
        """;

    private const string Notes = """
        public sealed class Notes
        {
            public Task AddAsync(string text, CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """;

    /// <summary>The part of <c>Amazon.Lambda.APIGatewayEvents</c> that the example uses.</summary>
    private const string LambdaEvents = """
        public sealed class APIGatewayHttpApiV2ProxyRequest
        {
            public string RawPath { get; set; } = "";
            public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();
            public ProxyRequestContext RequestContext { get; set; } = new();
            public string? Body { get; set; }
            public bool IsBase64Encoded { get; set; }

            public sealed class ProxyRequestContext
            {
                public HttpDescription Http { get; set; } = new();
            }

            public sealed class HttpDescription
            {
                public string SourceIp { get; set; } = "";
            }
        }

        public sealed class APIGatewayHttpApiV2ProxyResponse
        {
            public int StatusCode { get; set; }
            public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();
            public string? Body { get; set; }
        }
        """;

    /// <summary>The parts of Entity Framework Core and of our package for it that the snippets use. These tests reference neither.</summary>
    private const string EntityFramework = """
        public abstract class DbContext
        {
            protected virtual void OnModelCreating(ModelBuilder modelBuilder) { }
        }

        public sealed class ModelBuilder
        {
            public ModelBuilder AddBizproc() => this;
        }

        public static class ContextExtensions
        {
            public static BizprocBuilder KeepPortalsIn<TContext>(this BizprocBuilder builder) where TContext : DbContext => builder;
        }
        """;

    /// <summary>Every snippet that does not compile by itself.</summary>
    public static IReadOnlyList<SnippetFrame> All { get; } =
    [
        new("README.md", "CreateDocumentHandler(Templates templates)", After: """
            public enum DocumentFormat { Pdf, Docx }

            public sealed record Document(string Url);

            public sealed class Templates
            {
                public Task<Document> RenderAsync(DocumentFormat format, int? number, CancellationToken cancellationToken) => throw new NotSupportedException();
            }
            """),
        new("README.md", "app.MapBizproc()", Web, CreateDocument),
        new("README.md", "create_document_action", After: ";"),
        new("README.md", "BizprocTestHost", After: TestedDocument),
        new("src/Bizproc.AspNetCore/PACKAGE.md", "AddNoteHandler(Notes notes)", After: Notes),
        new("src/Bizproc.AspNetCore/PACKAGE.md", "app.MapBizproc()", Web, AddNote),
        new("src/Bizproc/PACKAGE.md", "AddNoteHandler(Notes notes)", After: """
            public sealed class Notes
            {
                public Task<int> AddAsync(string text, CancellationToken cancellationToken) => throw new NotSupportedException();
            }
            """),
        new("docs/guide.md", "plan.ApplyAsync()", Portal, CreateDocument),
        new("docs/guide.md", "DocumentSigned.ExecuteAsync", $"{Portal}\nBizprocCall call = null!;", DocumentSigned),
        new("docs/guide.md", "SelectAsync(ActionSelection", "public sealed class Selector : IActionSelector\n{", "}"),
        new("docs/guide.md", "KeepInPostgreSql", Web, $"app.MapBizproc();\n{CreateDocument}"),
        new("docs/guide.md", "RetryStepException", "CancellationToken cancellationToken = default;\nMail mail = null!;", """
            public sealed class Mail
            {
                public Task<bool> IsUpAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
            }
            """),
        new("docs/guide.md", "CreateInvoice action", "public sealed class CreateInvoiceHandler(Invoices invoices) : IBizprocHandler<CreateInvoice>\n{", """
            }

            [BizprocRobot("create_invoice", Name = "Create an invoice")]
            public sealed partial class CreateInvoice
            {
                [BizprocProperty("sum", Name = "Sum")] public required decimal Sum { get; init; }
                [BizprocReturnProperty("number", Name = "Number")] public string? Number { get; set; }
            }

            public sealed record Invoice(string StepKey, string Number);

            public sealed class Invoices
            {
                public Task<Invoice> FindOrAddAsync(string stepKey, decimal sum, CancellationToken cancellationToken) => throw new NotSupportedException();
            }
            """),
        new("docs/guide.md", "AddHealthChecks()", Web, $"app.MapBizproc();\n{CreateDocument}"),
        new("docs/guide.md", "MapHealthChecks", Web),
        new("docs/guide.md", "MapBizprocDashboard()", Web),
        new("docs/guide.md", "MapBizprocDashboard(\"/admin/steps\"", Web),
        new("docs/guide.md", "MapBizprocSettings<PdfFromHtml>", Web, $$"""
            static Task<IResult> ShowSettingsAsync(SettingsCall<PdfFromHtml> call) => throw new NotSupportedException();

            [BizprocActivity("pdf_from_html", Name = "PDF from HTML", UsePlacement = true, PlacementHandler = "/settings")]
            public sealed partial class PdfFromHtml;

            {{CreateDocument}}
            """),
        new("docs/guide.md", "APIGatewayHttpApiV2ProxyRequest", "using System.Net;\nusing System.Text;", LambdaEvents),
        new("docs/guide.md", "crm.deal.get", "using System.Text.Json.Nodes;\nBizprocCall call = null!;\nCancellationToken cancellationToken = default;"),
        new("docs/guide.md", "portal.ListAsync", Portal, "static void Use(JsonElement row) => Console.WriteLine(row);"),
        new("docs/guide.md", "CallV3Async", $"{Portal}\nvar fields = new JsonObject();\nvar order = new {{ Id = 7 }};"),
        new("docs/guide.md", "AddWorkflowTemplateAsync", Portal),
        new("docs/guide.md", "NightlyJob", "using Microsoft.Extensions.Logging;"),
        new("docs/guide.md", "call.AnswerLater()",
            "public sealed class ApproveHandler(Requests requests) : IBizprocHandler<Approve>\n{\nprivate readonly Requests _requests = requests;", $"}}\n{Approve}"),
        new("docs/guide.md", "/requests/{id}/approve", Web, $"await Approve.UpdateAsync(null!);\n{Approve}"),
        new("src/Bizproc.Durable/PACKAGE.md", "KeepIn(", Web, $"app.MapBizproc();\n{AddNote}"),
        new("src/Bizproc.Durable.PostgreSql/PACKAGE.md", "KeepInPostgreSql(", Web, $"app.MapBizproc();\n{AddNote}"),
        new("src/Bizproc.EntityFrameworkCore/PACKAGE.md", "OnModelCreating", "public sealed class NotesContext : DbContext\n{", $"}}\n{EntityFramework}"),
        new("src/Bizproc.EntityFrameworkCore/PACKAGE.md", "KeepPortalsIn", Web, $"app.MapBizproc();\npublic sealed class NotesContext : DbContext;\n{EntityFramework}\n{AddNote}"),
        new("src/Bizproc.Testing/PACKAGE.md", "BizprocTestHost", After: TestedNote),
        new("docs/emulator.md", "BizprocTestHost.StartAsync<Program>(portal)", After: TestedDocument),
        new("docs/emulator.md", "options: new()", After: "public interface IMail;\n\npublic sealed class FakeMail : IMail;"),
        new("src/Bizproc.Emulator/PACKAGE.md", "EmulatedPortal", After: Application),
        new("docs/emulator.md", "new Uri(application", After: Application),
    ];

    /// <summary>Tells whether this is the frame of a snippet.</summary>
    public bool Fits(PageSnippet snippet) => snippet.Page == Page && snippet.Code.Contains(Text, StringComparison.Ordinal);

    /// <summary>Writes a source in which the compiler counts the lines of the page.</summary>
    public string Frame(PageSnippet snippet) => $"""
        {Before}
        #line {snippet.Line} "{snippet.Page}"
        {snippet.Code}
        #line default
        {After}
        """;
}
