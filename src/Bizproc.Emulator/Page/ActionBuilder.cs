using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Warnings;
using Bizproc.Emulator.Page.Words;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>From a registration to a card on the page.</summary>
internal static class ActionBuilder
{
    public static ActionView Build(Registration row, PortalStore store)
    {
        string language = store.Settings.Language;
        var placement = store.Placements.Find(row.Application, row.Code);
        var action = new InspectedAction(row, EditionWords.IdOf(store.Settings.Edition), language, placement);
        return new ActionView(
            row.Application,
            row.Code,
            StoredTextReader.In(row.Name, language),
            StoredTextReader.In(row.Description, language),
            FilterCoverage.IsShown(action.Filter, action.Edition, row.Kind),
            FilterWords.Describe(action.Filter),
            DocumentOf(action),
            row.Handler,
            row.UsePlacement && placement is not null,
            AllWarnings.Find(action),
            SettingsFormBuilder.Build(action, store.Settings),
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

        // Every action has it whose time can be over (portal: 11.4).
        if (PhpText.IsEmpty(action.Row.UseSubscription) || action.Row.UseSubscription == "Y")
            yield return new ResultView("IsTimeout", "Time was over", TypeWords.Describe(PropertyTypes.Int, isMultiple: false));
    }
}
