namespace Bizproc.Protocol;

/// <summary>A refusal of a call by the portal.</summary>
/// <param name="Http">The HTTP status.</param>
/// <param name="Error">The error code. Clients must decide by it, not by the text (portal: 2.6).</param>
/// <param name="Description">The text.</param>
/// <param name="Argument">The wrong parameter, if the portal names it in its own member (portal: 2.5).</param>
internal readonly record struct PortalError(int Http, string Error, string Description, string? Argument = null);
