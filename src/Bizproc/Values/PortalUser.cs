namespace Bizproc;

/// <summary>A user of the portal.</summary>
/// <param name="Id">The id of the user: the number after <c>user_</c>.</param>
public readonly record struct PortalUser(int Id);
