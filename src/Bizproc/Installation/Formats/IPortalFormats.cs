namespace Bizproc;

/// <summary>
/// Knows how portals write dates, where the application knows better than what their language and their calls show: register one, and it is asked
/// first, at each call. What it says is taken for certain.
/// </summary>
public interface IPortalFormats
{
    /// <summary>How a portal writes dates; <see langword="null"/> for one of which nothing special is known.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<PortalFormats?> FindAsync(InstalledPortal portal, CancellationToken cancellationToken);
}
