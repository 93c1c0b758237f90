using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Knows which portals may be at another address than an <c>https</c> one on the internet: any portal if the options say so; otherwise only those
/// that the operator set by hand.
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
