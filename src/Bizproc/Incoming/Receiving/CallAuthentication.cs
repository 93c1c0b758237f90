using Bizproc.Installation.Proof;

namespace Bizproc.Incoming.Receiving;

/// <summary>The result of checking the origin of a call.</summary>
/// <param name="Refusal">The reason for a refusal; <see langword="null"/> if the call is accepted.</param>
/// <param name="MemberId">The member id of the portal; empty if the portal has not sent it.</param>
/// <param name="Renewed">New tokens, if those of the call were used up to prove its origin.</param>
internal readonly record struct CallAuthentication(Refusal? Refusal, string MemberId = "", PortalTokens? Renewed = null);
