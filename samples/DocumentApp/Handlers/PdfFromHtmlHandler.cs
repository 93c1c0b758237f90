using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>Fails on purpose. The workflow goes on with the defaults, and its log shows the reason.</summary>
internal sealed class PdfFromHtmlHandler : IBizprocHandler<PdfFromHtml>
{
    public Task HandleAsync(PdfFromHtml action, BizprocCall call, CancellationToken cancellationToken) =>
        throw new StepFailedException($"No document was rendered for region '{action.DocumentRegion}', because this sample has no renderer");
}
