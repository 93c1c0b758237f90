namespace Bizproc.IntegrationTests.Triggers;

[BizprocTrigger("document_signed", Name = "Document was signed")]
public static partial class DocumentSigned;
