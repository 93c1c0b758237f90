using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Knows where portals may be that are not at an <c>https</c> address on the internet: anywhere if the options say so, and where the operator
/// put them by hand.
/// </summary>
internal sealed class PortalHosts(IOptions<BizprocOptions> options)
{
    /// <summary>Whether an origin is not to be checked.</summary>
    public bool IsExempt(Uri origin)
    {
        var given = options.Value;
        if (given.AllowPrivatePortals) return true;

        IEnumerable<Uri> own = given.Portal is null ? given.AllAuthorizationServers() : [given.Portal, .. given.AllAuthorizationServers()];
        return own.Any(address => PortalAddress.FindOrigin(address) == origin);
    }
}
