namespace Bizproc;

// Migrations name this class, so neither its name nor its namespace may change. Compiled models need it public, and lazy loading not sealed.

/// <summary>The row of a portal that installed the application, in the table <c>bizproc_portals</c>.</summary>
/// <remarks>Queries may read it, for example to join it with tables of the application. Only <see cref="IPortalStore"/> changes it.</remarks>
public class BizprocPortal
{
    internal BizprocPortal()
    {
    }

    /// <summary>The member id of the portal, which does not change when its address changes.</summary>
    public string MemberId { get; internal set; } = "";

    /// <summary>The origin of the portal, such as <c>https://example.bitrix24.com/</c>.</summary>
    public string Portal { get; internal set; } = "";

    /// <summary>The version of the row, which increases by 1 with each change.</summary>
    public long Version { get; internal set; }

    /// <summary>The fingerprint of the release with which the portal was last brought in line; <see langword="null"/> if unknown.</summary>
    public string? Deployed { get; internal set; }

    /// <summary>The id of the attempt that renews the tokens now; <see langword="null"/> if no renewal is in progress.</summary>
    public string? RenewalLease { get; internal set; }

    /// <summary>The tokens and the other members of the portal, protected by Data Protection.</summary>
    public byte[] Data { get; internal set; } = [];
}
