namespace Bizproc;

/// <summary>One line of a plan.</summary>
/// <param name="Kind">Activity or robot.</param>
/// <param name="Code">Its code.</param>
/// <param name="Change">What is to be done.</param>
/// <param name="Fields">The members that an update changes.</param>
/// <param name="Reason">Why it is impossible, or left alone.</param>
public sealed record PlannedAction(
    ActionKind Kind, string Code, PlannedChange Change, ActionFields Fields = ActionFields.None, string? Reason = null)
{
    /// <summary>The advice to a person, if the change is impossible or the action is not offered; <see langword="null"/> if there is none.</summary>
    public string? Remedy { get; init; }

    /// <summary>The declaration; <see langword="null"/> for what is not declared.</summary>
    internal ActionDefinition? Definition { get; init; }

    /// <summary>Whether applying the plan does anything about it.</summary>
    internal bool IsWork => Change is PlannedChange.Add or PlannedChange.Update or PlannedChange.Replace or PlannedChange.Delete;
}
