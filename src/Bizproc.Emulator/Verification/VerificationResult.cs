namespace Bizproc.Emulator.Verification;

/// <summary>The result of a verification.</summary>
/// <param name="Began">The time at which the verification began.</param>
/// <param name="License">The plan and language of the portal.</param>
/// <param name="Plan">The calls that were to be made.</param>
/// <param name="Outcome">The calls that were made, and their answers.</param>
/// <param name="Probes">The calls that were not recorded.</param>
/// <param name="Left">The things that are left behind on the portal; <see langword="null"/> if the portal does not tell.</param>
internal sealed record VerificationResult(
    DateTimeOffset Began, PortalLicense License, ReplayPlan Plan, VerificationOutcome Outcome, ProbeRun Probes, IReadOnlyList<ListedAction>? Left)
{
    /// <summary>True if all answers match and nothing is left on the portal.</summary>
    public bool IsAlike => Outcome.Alike == Plan.Count && Probes.IsAlike && Left is { Count: 0 };
}
