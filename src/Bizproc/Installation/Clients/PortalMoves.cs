using Bizproc.Deployment.Status;
using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Clients;

/// <summary>Informs the parts that know a portal by its address about a new address.</summary>
internal sealed class PortalMoves(DeploymentStatus status, ILogger<PortalMoves> logger)
{
    private const int MaxKnown = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Uri, Uri> _known = [];

    /// <summary>Reports that a stored portal has moved. Its new address is already stored.</summary>
    public void MoveStored(Uri from, Uri to)
    {
        status.Move(from, to);
        if (IsNews(from, to)) logger.Moved(from, to);
    }

    /// <summary>Reports that the portal of the options has moved. Only a person can change the options.</summary>
    public void MoveConfigured(Uri from, Uri to)
    {
        status.Move(from, to);
        if (IsNews(from, to)) logger.ConfiguredMoved(from, to);
    }

    /// <summary>True if the move was not reported yet. A client from an older record of the portal learns about the move by itself.</summary>
    private bool IsNews(Uri from, Uri to)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(from, out var known) && known == to) return false;

            if (_known.Count >= MaxKnown) _known.Clear();
            _known[from] = to;
            _known.Remove(to);
            return true;
        }
    }
}
