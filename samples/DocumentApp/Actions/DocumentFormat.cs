using Bizproc;

namespace DocumentApp.Actions;

/// <summary>The formats of a document.</summary>
public enum DocumentFormat
{
    [BizprocOption("pdf", Name = "PDF")]
    Pdf,

    [BizprocOption("docx", Name = "DOCX")]
    Docx,
}
