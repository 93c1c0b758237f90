namespace Bizproc.Portal.Transport;

/// <summary>Receives the new address of a portal.</summary>
/// <param name="from">The old origin.</param>
/// <param name="to">The new origin.</param>
internal delegate void PortalMove(Uri from, Uri to);
