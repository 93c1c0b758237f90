namespace Bizproc;

/// <summary>One line of a report.</summary>
/// <param name="Kind">Activity or robot.</param>
/// <param name="Code">Its code.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Fields">The members that were updated.</param>
/// <param name="Reason">Why it failed, or was left alone.</param>
public sealed record DeployedAction(
    ActionKind Kind, string Code, DeploymentOutcome Outcome, ActionFields Fields = ActionFields.None, string? Reason = null)
{
    /// <summary>What the portal answered, if that is why it failed.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The advice to a person, if the action failed or is not offered; <see langword="null"/> if there is none.</summary>
    public string? Remedy { get; init; }
}
