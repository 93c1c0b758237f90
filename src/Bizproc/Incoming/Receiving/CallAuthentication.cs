namespace Bizproc;

/// <summary>What came of looking whose call it is.</summary>
/// <param name="Refusal">Why it is refused, if it is.</param>
/// <param name="MemberId">The member id of the portal that made the call; empty if the portal has not told its member id.</param>
/// <param name="Renewed">New tokens, where those of the call were used up to prove whose it is.</param>
internal readonly record struct CallAuthentication(CallRefusal? Refusal, string MemberId = "", PortalTokens? Renewed = null);
