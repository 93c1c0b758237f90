using Microsoft.Extensions.Logging;

namespace Bizproc.Hosting;

/// <summary>Logs the progress of a long deployment at intervals of several actions.</summary>
internal sealed class LoggedProgress(ILogger logger) : IProgress<DeploymentProgress>
{
    private const int Step = 50;

    public void Report(DeploymentProgress value)
    {
        if (value.Total > Step && value.Done % Step == 0) logger.Progress(value.Done, value.Total, value.Portal);
    }
}
