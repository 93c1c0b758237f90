using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>The workflow does not wait for this one.</summary>
internal sealed partial class TestCodeHandler(ILogger<TestCodeHandler> logger) : IBizprocHandler<TestCode>
{
    public Task HandleAsync(TestCode action, BizprocCall call, CancellationToken cancellationToken)
    {
        Came(call, call.DocumentId);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "{Call} came for {Document}")]
    private partial void Came(BizprocCall call, DocumentId document);
}
