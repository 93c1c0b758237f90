using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of options that nobody can select (portal: 4.4).</summary>
internal static class OptionWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action) =>
        action.Inputs.Where(static property => property.Is(PropertyTypes.Select)).Select(property => Judge(property, action)).OfType<WarningView>();

    private static WarningView? Judge(PropertyDefinition property, InspectedAction action)
    {
        var options = StoredSelectOptions.Read(property.Members["OPTIONS"]);
        // The settings page offers the options itself.
        if (options.Count == 0 && action.HasSettingsPage) return null;
        if (options.Count == 0) return new($"'{property.Key}' is a list without options.");

        var wrong = DefaultValueFormatter.Format(property.Default)
            .Where(text => !WorkflowText.IsExpression(text) && options.All(option => option.Id != text)).ToList();
        if (wrong.Count == 0) return null;

        bool isTitle = wrong.Any(text => options.Any(option => option.Label == text));
        string what = isTitle ? "is the title of an option, not its key" : "is not the key of an option";
        return new($"The default of '{property.Key}', {PhraseJoiner.Quoted(wrong)}, {what}. Nothing is selected.");
    }
}
