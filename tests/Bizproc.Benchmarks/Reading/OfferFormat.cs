namespace Bizproc.Benchmarks.Reading;

internal enum OfferFormat
{
    Pdf,
    Docx,
}
