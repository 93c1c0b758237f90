using System.Runtime.CompilerServices;
using Bizproc.Compatibility;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Compares a registration with the baseline: once, although each rule asks for its own kind of change.</summary>
internal static class ActionChanges
{
    // The models of one analysis belong to one baseline.
    private static readonly ConditionalWeakTable<RegistrationModel, IReadOnlyList<ContractChange>> s_found = new();

    /// <summary>Finds the changes of a kind.</summary>
    public static IEnumerable<ContractChange> Find(ActionModel action, RegistrationModel registration, ActionIndex index, ChangeKind kind)
    {
        if (registration.Code is not { Length: > 0 } code || index.Baseline?.Content.Find(code) is not { } before) return [];

        return s_found.GetValue(registration, _ => Compare(before, action, registration)).Where(change => change.Kind == kind);
    }

    private static IReadOnlyList<ContractChange> Compare(ActionContract before, ActionModel action, RegistrationModel registration)
    {
        string kind = registration.IsRobot ? ActionContract.Robot : ActionContract.Activity;
        var now = ContractReader.Read($"{KindLine.Write(kind, action.FormerKeys)}\n{RequestFields.Render(action, registration)}")[0];
        if (before.Kind != kind) return [ChangeTexts.OtherKind(before, now)];

        return [.. ContractComparison.Compare(before, now).Where(change => change.IsHarmful && !IsExcused(change, action))];
    }

    /// <summary>True for a property whose type the compiler does not know yet, because somebody is writing it.</summary>
    private static bool IsExcused(ContractChange change, ActionModel action) =>
        action.Properties.Any(property => property.IsReturn == change.IsResult && property.Key == change.Key && property.Type is null);
}
