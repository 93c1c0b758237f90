using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Warnings;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>Builds the card of a registration on the page.</summary>
internal static class ActionBuilder
{
    public static ActionView Build(Registration row, PortalState state)
    {
        string language = state.Settings.Language;
        var placement = state.Placements.Find(row.Application, row.Code);
        var action = new InspectedAction(row, EditionWords.GetId(state.Settings.Edition), language, placement);
        return new ActionView(
            row.Application,
            row.Code,
            StoredTextReader.In(row.Name, language),
            StoredTextReader.In(row.Description, language),
            FilterCoverage.IsShown(action.Filter, action.Edition, row.Kind),
            FilterWords.Describe(action.Filter),
            DocumentOf(action),
            row.Handler,
            action.HasSettingsPage,
            AllWarnings.Find(action),
            SettingsFormBuilder.Build(action, state.Settings),
            [.. ResultsOf(action)]);
    }

    private static string? DocumentOf(InspectedAction action)
    {
        if (action.Row.DocumentType is null) return null;

        return action.DocumentType is { } type ? DocumentWords.Describe(type) : ValueFormatter.Format(action.Row.DocumentType);
    }

    private static IEnumerable<ResultView> ResultsOf(InspectedAction action)
    {
        foreach (var property in action.Returns)
        {
            string name = StoredTextReader.In(property.Members["NAME"], action.Language);
            string label = name.Length > 0 ? name : property.Key;
            yield return new ResultView(property.Key, label, TypeWords.Describe(property.Type, property.IsMultiple));
        }

        if (StepSettings.CanTimeOut(action.Row))
            yield return new ResultView("IsTimeout", "Time limit reached", TypeWords.Describe(PropertyTypes.Int, isMultiple: false));
    }
}
