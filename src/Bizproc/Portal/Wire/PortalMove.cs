namespace Bizproc;

/// <summary>Hears that a portal has another address.</summary>
/// <param name="from">The old origin.</param>
/// <param name="to">The new one.</param>
internal delegate void PortalMove(Uri from, Uri to);
