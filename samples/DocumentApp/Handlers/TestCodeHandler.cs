using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>Writes a log line. The workflow does not wait for this handler.</summary>
internal sealed partial class TestCodeHandler(ILogger<TestCodeHandler> logger) : IBizprocHandler<TestCode>
{
    public Task HandleAsync(TestCode action, BizprocCall call, CancellationToken cancellationToken)
    {
        Came(call, call.DocumentId);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Received {Call} for {Document}")]
    private partial void Came(BizprocCall call, DocumentId document);
}
