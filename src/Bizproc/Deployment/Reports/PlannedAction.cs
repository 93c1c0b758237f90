namespace Bizproc;

/// <summary>The planned change of one action or trigger.</summary>
/// <param name="Kind">Activity, robot or trigger.</param>
/// <param name="Code">The code of the action or trigger.</param>
/// <param name="Change">The change.</param>
/// <param name="Fields">The members that an update changes.</param>
/// <param name="Reason">The reason why the change is impossible or the action is kept.</param>
public sealed record PlannedAction(
    ActionKind Kind, string Code, PlannedChange Change, ActionFields Fields = ActionFields.None, string? Reason = null)
{
    /// <summary>Gets the way to fix the action if the change is impossible or the action is not offered; <see langword="null"/> if unknown.</summary>
    public string? Remedy { get; init; }

    /// <summary>The declaration; <see langword="null"/> if the action is not declared, and for triggers.</summary>
    internal ActionDefinition? Definition { get; init; }

    /// <summary>The declaration of a trigger; <see langword="null"/> if it is not declared, and for actions.</summary>
    internal TriggerDefinition? Trigger { get; init; }

    /// <summary>The members that an update leaves as the portal has them.</summary>
    internal ActionFields Kept { get; init; }

    /// <summary>True if the action should be deleted, and is kept to be safe.</summary>
    internal bool IsProtected { get; init; }

    /// <summary>True if applying the plan changes the action.</summary>
    internal bool IsWork => Change is PlannedChange.Add or PlannedChange.Update or PlannedChange.Replace or PlannedChange.Delete;

    /// <summary>True if the portal has the declaration after the plan is applied.</summary>
    internal bool IsSent => Change is PlannedChange.Add or PlannedChange.Update or PlannedChange.Replace or PlannedChange.Unchanged;
}
