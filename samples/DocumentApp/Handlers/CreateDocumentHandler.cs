using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>Writes a small text file. A real application renders a document here.</summary>
internal sealed class CreateDocumentHandler(DocumentFolder documents) : IBizprocHandler<CreateDocument>
{
    public async Task HandleAsync(CreateDocument action, BizprocCall call, CancellationToken cancellationToken)
    {
        string[] lines =
        [
            $"A {action.DocType} of {call.DocumentId}, made {call.Time:u}",
            .. action.Parameters,
            .. action.Attachments.Select(static file => $"with file {file.Id}"),
        ];
        var link = await documents.WriteAsync(lines, cancellationToken);
        action.DocumentUrl = link.ToString();
    }
}
