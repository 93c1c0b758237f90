using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>A portal without its tokens.</summary>
/// <param name="Address">The origin.</param>
/// <param name="MemberId">The member id; empty if unknown.</param>
/// <param name="Language">The language; empty if unknown.</param>
/// <param name="Deployed">The release with which the portal was brought in line; empty if unknown.</param>
/// <param name="State">That release beside the one that runs; <see langword="null"/> for a portal that no store knows.</param>
/// <param name="IsRenewing">True if its tokens are being renewed.</param>
/// <param name="HasApplicationToken">True if its application token is known.</param>
internal sealed record KnownPortal(Uri Address, string MemberId, string Language, string Deployed, RolloutState? State, bool IsRenewing, bool HasApplicationToken)
{
    private const int MostOfText = 100;

    /// <summary>Copies what a person may see of a portal.</summary>
    public static KnownPortal Of(InstalledPortal portal, PortalRelease release) => new(
        PortalAddress.ToKey(portal.Portal), Clean(portal.MemberId), Clean(portal.Language), Clean(portal.Deployed), release.Find(portal.Deployed), portal.RenewalLease is not null, portal.ApplicationToken is not null);

    /// <summary>True if the host, in ASCII or in Unicode, or the member id contains a text.</summary>
    public bool Matches(string search) =>
        Address.Authority.Contains(search, StringComparison.OrdinalIgnoreCase)
        || PortalAddress.ToUnicodeHost(Address).Contains(search, StringComparison.OrdinalIgnoreCase)
        || MemberId.Contains(search, StringComparison.OrdinalIgnoreCase);

    private static string Clean(string? text) => SecretRedactor.None.Clean(text ?? "", MostOfText);
}
