using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>A portal in the list of a rollout.</summary>
/// <param name="MemberId">The member id of the portal.</param>
/// <param name="State">The state of the portal when it was listed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RolloutPortal(string MemberId, RolloutState State);
