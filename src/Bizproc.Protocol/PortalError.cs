namespace Bizproc.Protocol;

/// <summary>How the portal refuses a call.</summary>
/// <param name="Http">The status.</param>
/// <param name="Error">The code, which is what a client keys on (portal: 2.6).</param>
/// <param name="Description">The text.</param>
/// <param name="Argument">The parameter that is wrong, where the portal names it in a member of its own (portal: 2.5).</param>
internal readonly record struct PortalError(int Http, string Error, string Description, string? Argument = null);
