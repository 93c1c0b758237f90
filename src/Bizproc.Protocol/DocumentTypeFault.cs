namespace Bizproc.Protocol;

/// <summary>The ways in which the portal refuses a document type (portal: 4.5).</summary>
internal enum DocumentTypeFault
{
    None,

    /// <summary><c>Wrong activity DOCUMENT_TYPE!</c></summary>
    Wrong,

    /// <summary>The answer with the numeric code <c>10003</c>.</summary>
    InvalidNumber,
}
