namespace Bizproc;

/// <summary>A user of the portal (portal: 10.3).</summary>
/// <param name="Id">The number behind <c>user_</c>.</param>
public readonly record struct PortalUser(int Id);
