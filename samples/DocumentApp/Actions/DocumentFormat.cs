using Bizproc;

namespace DocumentApp.Actions;

/// <summary>The formats that a document can be made in.</summary>
public enum DocumentFormat
{
    [BizprocOption("pdf", Name = "PDF")]
    Pdf,

    [BizprocOption("docx", Name = "DOCX")]
    Docx,
}
