namespace Bizproc;

/// <summary>Receives a portal's new address.</summary>
/// <param name="from">The old origin.</param>
/// <param name="to">The new origin.</param>
internal delegate void PortalMove(Uri from, Uri to);
