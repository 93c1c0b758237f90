namespace Bizproc.Generators.Tests.Rules;

public class DocumentMessageTests
{
    private const string WrongNumber = "the portal refuses it, or has no such document";
    private const string Unknown = "it accepts the action, but offers no fields of its document";

    [Theory]
    [InlineData("\"\", \"CCrmDocumentDeal\", \"DEAL\"", "BZP0501: '' cannot be the module of a document type: the portal answers 'Wrong activity DOCUMENT_TYPE!'")]
    [InlineData("\"crm\", \"\", \"DEAL\"", "BZP0501: '' cannot be the class of a document type: the portal answers 'Wrong activity DOCUMENT_TYPE!'")]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"\"", "BZP0501: '' cannot be the type of a document type: the portal answers 'Wrong activity DOCUMENT_TYPE!'")]
    [InlineData("\"crn\", \"CCrmDocumentDeal\", \"DEAL\"", "BZP0502: The portal has no module 'crn': " + Unknown + "; did you mean 'crm'?")]
    [InlineData("\"crm\", \"CCrmDocumentDeals\", \"DEAL\"", "BZP0502: The portal has no class 'CCrmDocumentDeals': " + Unknown + "; did you mean 'CCrmDocumentDeal'?")]
    [InlineData("\"mine\", \"Something\", \"X\"", "BZP0502: The portal has no module 'mine': " + Unknown, "BZP0502: The portal has no class 'Something': " + Unknown)]
    [InlineData("DocumentKind.SmartProcess, -1", "BZP0504: '-1' is not a number of a document: " + WrongNumber)]
    [InlineData("DocumentKind.SmartProcess", "BZP0504: 'SmartProcess' needs a number or a Slot: " + WrongNumber)]
    [InlineData("DocumentKind.Deal, 5", "BZP0504: 'Deal' takes no number: " + WrongNumber)]
    [InlineData("DocumentKind.Deal, Slot = \"s\"", "BZP0504: 'Deal' takes no number: " + WrongNumber)]
    [InlineData("\"crm\", \"CCrmDocumentDeal\", \"DEAL\", Slot = \"s\"", "BZP0504: Nothing takes the number of slot 's': " + WrongNumber)]
    [InlineData("\"lists\", \"BizprocDocument\", \"iblock_0\"", "BZP0504: 'iblock_0' has no positive number: " + WrongNumber)]
    [InlineData("\"lists\", \"BizprocDocument\", \"iblock_7\"", "BZP0507: The number of 'iblock_7' is different on each portal: name a Slot, and provide the number for each portal")]
    [InlineData("DocumentKind.SmartProcess, 128", "BZP0507: The number of 'SmartProcess' (128) is different on each portal: name a Slot, and provide the number for each portal")]
    public Task A_document_type_is_named_with_the_reason(string arguments, params string[] messages) => MessageVerifier.VerifyAsync(
        $"[BizprocActivity(\"a\", Name = \"A\"), BizprocDocumentType({arguments})]\npublic partial class Action;", messages);
}
