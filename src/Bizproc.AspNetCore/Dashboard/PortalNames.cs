using Bizproc.Installation.Clients;
using Bizproc.Installation.Storage;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Finds the hosts of portals for people, with the port if it is not the usual one.</summary>
internal sealed class PortalNames(PortalDirectory portals, IOptions<BizprocOptions> options)
{
    /// <summary>Finds the hosts by member id. A portal that is not known is missing.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(IEnumerable<string> memberIds, CancellationToken cancellationToken)
    {
        Dictionary<string, string> hosts = new(StringComparer.Ordinal);
        foreach (string memberId in memberIds.Distinct(StringComparer.Ordinal))
        {
            if (await FindAsync(memberId, cancellationToken).ConfigureAwait(false) is { } host) hosts[memberId] = host;
        }

        return hosts;
    }

    private async ValueTask<string?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        if (memberId.Length == 0) return options.Value.Portal?.Authority;

        try
        {
            return (await portals.FindAsync(memberId, cancellationToken).ConfigureAwait(false))?.Portal.Authority;
        }
        catch (PortalStoreException)
        {
            // The calls may be elsewhere, and can be shown without the names.
            return null;
        }
    }
}
