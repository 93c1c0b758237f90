namespace Bizproc;

/// <summary>
/// Provides the formats in which portals write dates, if the application knows them better than the library, which derives them from the portals'
/// languages and calls.
/// </summary>
/// <remarks>Register one in the services of the application. The library asks it first, at each call, and trusts its answer.</remarks>
public interface IPortalFormats
{
    /// <summary>Finds the formats of a portal; <see langword="null"/> if the application does not know them.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<PortalFormats?> FindAsync(InstalledPortal portal, CancellationToken cancellationToken);
}
