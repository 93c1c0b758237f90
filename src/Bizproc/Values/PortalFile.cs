namespace Bizproc;

/// <summary>A file of the portal (portal: 10.3).</summary>
/// <param name="Id">Its number on the portal.</param>
public readonly record struct PortalFile(long Id);
