using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Chooses the values with which a step of a template calls its handler.</summary>
internal static class StepInputs
{
    // The designer's own note, which is no property of the step.
    private const string Comment = "EditorComment";

    /// <summary>Takes the values of the template. What is missing there has its default; what is there and empty stays empty.</summary>
    public static PhpArray Choose(Registration action, PhpArray given, FlowValues values)
    {
        var inputs = new PhpArray();
        foreach (var property in PropertyDefinition.ReadInputs(action))
            inputs[property.Key] = given.Contains(property.Key) ? given[property.Key] : values.Evaluate(property.Default);

        return inputs;
    }

    /// <summary>Lists the names that are neither properties of the action nor settings of a step. Case counts here.</summary>
    public static IEnumerable<string> ListUnknown(Registration action, PhpArray properties)
    {
        var known = PropertyDefinition.ReadInputs(action).Concat(PropertyDefinition.ReadReturns(action)).Select(static property => property.Key).ToHashSet(StringComparer.Ordinal);
        return properties.Select(static property => property.Key).Where(name => name != Comment && !ReservedNames.Contains(name) && !known.Contains(name));
    }
}
