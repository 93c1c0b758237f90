namespace Bizproc;

/// <summary>
/// Knows how portals write dates, if the application knows it better than the portals' language and calls show. Register one in the application's
/// services. The library asks it first, at each call, and takes its answer for certain.
/// </summary>
public interface IPortalFormats
{
    /// <summary>Finds how a portal writes dates; <see langword="null"/> for a portal of which nothing special is known.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<PortalFormats?> FindAsync(InstalledPortal portal, CancellationToken cancellationToken);
}
