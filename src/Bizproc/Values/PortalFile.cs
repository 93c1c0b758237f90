namespace Bizproc;

/// <summary>A file of the portal.</summary>
/// <param name="Id">The number of the file on the portal.</param>
public readonly record struct PortalFile(long Id);
