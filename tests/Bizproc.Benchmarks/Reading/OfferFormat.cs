namespace Bizproc.Benchmarks.Reading;

internal enum OfferFormat
{
    [BizprocOption("pdf", Name = "PDF")]
    Pdf,

    [BizprocOption("docx", Name = "Word")]
    Docx,
}
