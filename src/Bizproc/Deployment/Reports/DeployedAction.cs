namespace Bizproc;

/// <summary>The outcome of a deployment for one action or trigger.</summary>
/// <param name="Kind">Activity, robot or trigger.</param>
/// <param name="Code">The code of the action or trigger.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Fields">The members that were updated.</param>
/// <param name="Reason">The reason why the action failed or was not changed.</param>
public sealed record DeployedAction(
    ActionKind Kind, string Code, DeploymentOutcome Outcome, ActionFields Fields = ActionFields.None, string? Reason = null)
{
    /// <summary>The exception, if a request failed.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Gets the way to fix the action if it failed or is not offered; <see langword="null"/> if unknown.</summary>
    public string? Remedy { get; init; }
}
