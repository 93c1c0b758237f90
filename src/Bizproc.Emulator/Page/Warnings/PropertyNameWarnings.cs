using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of keys that conflict with each other or with the portal's own names (portal: 0 fact 20, 4.4).</summary>
internal static class PropertyNameWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        var all = action.Inputs.Concat(action.Returns);
        foreach (string key in all.Select(static property => property.Key).Where(ReservedNames.Contains).Distinct(StringComparer.Ordinal))
            yield return new($"The portal itself uses the name '{key}', and overwrites the value.");

        foreach (string keys in SameIgnoringCase(action.Inputs))
            yield return new($"The inputs {keys} share one field in the designer, because they differ only in case.");

        foreach (string keys in SameIgnoringCase(action.Returns))
            yield return new($"Of the return properties {keys} only the last can be set, because they differ only in case.");

        var returned = action.Returns.Select(static property => property.Key);
        foreach (string key in action.Inputs.Select(static property => property.Key).Intersect(returned, StringComparer.Ordinal))
            yield return new($"'{key}' is both an input and a return property. Both share one value.");
    }

    private static IEnumerable<string> SameIgnoringCase(IEnumerable<PropertyDefinition> properties) => properties
        .GroupBy(static property => Ascii.ToUpper(property.Key), static property => property.Key, StringComparer.Ordinal)
        .Where(static group => group.Count() > 1)
        .Select(static group => PhraseJoiner.Quoted(group));
}
