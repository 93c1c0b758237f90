using System.Runtime.CompilerServices;
using Bizproc.Compatibility;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Compares a registration with the baseline: once, although each rule asks for its own kind of change.</summary>
internal static class ActionChanges
{
    // The models of one analysis belong to one baseline.
    private static readonly ConditionalWeakTable<RegistrationModel, IReadOnlyList<ActionChange>> s_found = new();

    /// <summary>Finds the changes of a kind.</summary>
    public static IEnumerable<ActionChange> Find(ActionModel action, RegistrationModel registration, ActionIndex index, ChangeKind kind)
    {
        if (registration.Code is not { Length: > 0 } code || index.Baseline?.Content.Find(code) is not { } before) return [];

        return s_found.GetValue(registration, _ => Compare(before, action, registration)).Where(found => found.Change.Kind == kind);
    }

    private static IReadOnlyList<ActionChange> Compare(ActionContract before, ActionModel action, RegistrationModel registration)
    {
        string kind = registration.IsRobot ? ActionContract.Robot : ActionContract.Activity;
        var now = ContractReader.Read($"{KindLine.Write(kind, action.FormerKeys)}\n{RequestFields.Render(action, registration)}")[0];
        var changes = before.Kind != kind ? [ChangeTexts.OtherKind(before, now)] : ContractComparison.Compare(before, now);
        return [.. changes.Where(change => change.IsHarmful && !IsExcused(change, action)).Select(change => new ActionChange(change, before, now))];
    }

    /// <summary>True for a property whose type the compiler does not know yet, because somebody is writing it.</summary>
    private static bool IsExcused(ContractChange change, ActionModel action) =>
        action.Properties.Any(property => property.IsReturn == change.IsResult && property.Key == change.Key && property.Type is null);
}

/// <summary>A harmful change of an action.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The action in the baseline.</param>
/// <param name="Now">The action in the code.</param>
internal sealed record ActionChange(ContractChange Change, ActionContract Before, ActionContract Now)
{
    /// <summary>Creates the fix that accepts this change, and no other.</summary>
    public Fix CreateFix() => Fix.Accept(Change.Code, BaselineWriter.Write([AcceptedChange.Apply(Before, Change, Now)]));
}
