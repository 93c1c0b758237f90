using Bizproc;

namespace DocumentApp.Actions;

/// <summary>An action that creates a document. Its four properties are those in the documentation of <c>bizproc.activity.update</c>.</summary>
[BizprocActivity("create_document", Name = "Create document", Description = "Creates a document from a template",
    Handler = "/bizproc/create-document")]
[BizprocText("de", Name = "Dokument erstellen", Description = "Erstellt ein Dokument aus einer Vorlage")]
[BizprocDocumentType(DocumentKind.Deal)]
[BizprocInclude("lists")]
[BizprocInclude(DocumentKind.Deal)]
[BizprocExclude(PortalEdition.Box)]
public sealed partial class CreateDocument
{
    /// <summary>The default. The documentation uses <c>PDF</c>, which is a title and not a key, so that a portal selects nothing. An enum member cannot be confused.</summary>
    [BizprocProperty("docType", Default = DocumentFormat.Pdf)]
    [BizprocText("de", Name = "Dokumenttyp")]
    [BizprocText("en", Name = "Document type")]
    public required DocumentFormat DocType { get; init; }

    [BizprocProperty("saveDoc", Default = true)]
    [BizprocText("de", Name = "Dokument speichern", Description = "Eine fortlaufende Nummer zuweisen")]
    [BizprocText("en", Name = "Save document", Description = "Assign a sequential number")]
    public required bool SaveDocument { get; init; }

    [BizprocProperty("attachment")]
    [BizprocText("de", Name = "Datei", Description = "Datei zum Senden")]
    [BizprocText("en", Name = "File", Description = "File to send")]
    public IReadOnlyList<PortalFile> Attachments { get; init; } = [];

    [BizprocProperty("Parameters")]
    [BizprocText("de", Name = "Vorlagenparameter", Description = "ParamID={=ParamValue}")]
    [BizprocText("en", Name = "Template's parameters", Description = "ParamID={=ParamValue}")]
    public IReadOnlyList<string> Parameters { get; init; } = [];

    [BizprocReturnProperty("documentUrl", Name = "Link to the document")]
    [BizprocText("de", Name = "Link zum Dokument")]
    public string? DocumentUrl { get; set; }
}
