namespace Bizproc.Emulator.Control;

/// <summary>Moves the portal to another address.</summary>
internal interface IPortalMover
{
    /// <summary>Moves the portal. Its earlier addresses answer calls with a redirect from then on (portal: 8.2).</summary>
    /// <param name="address">The new address. Default: a free port of this machine.</param>
    /// <param name="status">The HTTP status of the redirects.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The new address.</returns>
    /// <exception cref="ControlException">The portal cannot listen there.</exception>
    Task<Uri> MoveAsync(string? address, int status, CancellationToken cancellationToken);
}
