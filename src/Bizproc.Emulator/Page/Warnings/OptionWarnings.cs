using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Words;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Choices that nobody can make (portal: 4.4).</summary>
internal static class OptionWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action) =>
        action.Inputs.Where(static property => property.Is(PropertyTypes.Select)).Select(Judge).OfType<WarningView>();

    private static WarningView? Judge(PropertyDefinition property)
    {
        var options = StoredSelectOptions.Read(property.Members["OPTIONS"]);
        if (options.Count == 0) return new($"'{property.Key}' is a choice without options.");

        var wrong = DefaultValueFormatter.Format(property.Default)
            .Where(text => !WorkflowText.IsExpression(text) && options.All(option => option.Id != text)).ToList();
        if (wrong.Count == 0) return null;

        bool isTitle = wrong.Any(text => options.Any(option => option.Label == text));
        string what = isTitle ? "is no key of its options but a title" : "is no key of its options";
        return new($"The default of '{property.Key}', {PhraseJoiner.Quoted(wrong)}, {what}: nothing is chosen.");
    }
}
