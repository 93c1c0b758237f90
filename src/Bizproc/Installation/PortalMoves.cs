using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>Tells what else goes by a portal's address that the portal has another one.</summary>
internal sealed class PortalMoves(DeploymentStatus status, ILogger<PortalMoves> logger)
{
    /// <summary>A portal that is kept has moved, which is kept already.</summary>
    public void MoveStored(Uri from, Uri to)
    {
        status.Move(from, to);
        logger.Moved(from, to);
    }

    /// <summary>The portal of the options has moved, which only a person can write there.</summary>
    public void MoveConfigured(Uri from, Uri to)
    {
        status.Move(from, to);
        logger.ConfiguredMoved(from, to);
    }
}
