namespace Bizproc.Emulator.Control;

/// <summary>Gives the portal another address.</summary>
internal interface IPortalMover
{
    /// <summary>Moves the portal; its earlier addresses answer calls with a redirect from then on (portal: 8.2).</summary>
    /// <param name="address">The new address; a free port of this machine if left out.</param>
    /// <param name="status">The status of the redirects.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The new address.</returns>
    /// <exception cref="ControlException">The portal cannot listen there.</exception>
    Task<Uri> MoveAsync(string? address, int status, CancellationToken cancellationToken);
}
