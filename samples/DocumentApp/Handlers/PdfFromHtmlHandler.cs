using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>Refuses: the workflow goes on with the defaults, and its log says why.</summary>
internal sealed class PdfFromHtmlHandler : IBizprocHandler<PdfFromHtml>
{
    public Task HandleAsync(PdfFromHtml action, BizprocCall call, CancellationToken cancellationToken) =>
        throw new StepFailedException($"No document is rendered for region '{action.DocumentRegion}': this sample has no renderer");
}
