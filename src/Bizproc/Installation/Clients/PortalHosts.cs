using Bizproc.Portal.Transport;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Clients;

/// <summary>
/// Knows which portals may have an address that is not a public <c>https</c> address: every portal if the options allow it; otherwise only portals
/// that the operator configured.
/// </summary>
internal sealed class PortalHosts(IOptions<BizprocOptions> options)
{
    /// <summary>True if an origin is not checked.</summary>
    public bool IsExempt(Uri origin)
    {
        var given = options.Value;
        if (given.AllowPrivatePortals) return true;

        IEnumerable<Uri> own = given.Portal is null ? given.AllAuthorizationServers() : [given.Portal, .. given.AllAuthorizationServers()];
        return own.Any(address => PortalAddress.FindOrigin(address) == origin);
    }
}
