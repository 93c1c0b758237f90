using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Warnings;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>Builds the form that the designer draws for the settings of an action (portal: 4.4, 6, 11.4).</summary>
internal static class SettingsFormBuilder
{
    private static readonly ChoiceView[] Units = [new("s", "seconds"), new("m", "minutes"), new("h", "hours"), new("d", "days")];

    public static FormView Build(InspectedAction action, PortalSettings settings)
    {
        var dates = new PortalDates(settings.DateFormat);
        return new FormView(
            [.. action.Inputs.Select(property => FieldBuilder.Build(property, action, dates))],
            StepOf(action),
            [.. DocumentsOf(action)],
            [.. action.Inputs.SelectMany(static property => WorkflowExpression.FieldsIn(property.Default)).Distinct(StringComparer.Ordinal)]);
    }

    private static StepView StepOf(InspectedAction action)
    {
        string? prescribed = action.Row.UseSubscription;
        bool isFixed = !PhpText.IsEmpty(prescribed);
        var settings = StepSettings.Create(action.Row, []);
        string note = isFixed
            ? $"The action decides: USE_SUBSCRIPTION is '{prescribed}'."
            : "The designer of the workflow decides.";

        // Waiting is the first choice in the designer's list (portal: 6.1).
        string runAs = settings.User > 0 ? settings.Values["AuthUserId"].ToText() : "";
        return new StepView(isFixed, !isFixed || settings.Waits, note, runAs, Units);
    }

    private static IEnumerable<OfferView> DocumentsOf(InspectedAction action)
    {
        var own = action.DocumentType ?? RunDocument.Deal;
        var others = DocumentBuilder.All.Where(document => !document.Type.SequenceEqual(own, StringComparer.Ordinal));
        return others.Prepend(DocumentBuilder.Build(own))
            .Select(document => new OfferView(document, action.Filter.IsShown(document.Type, action.Edition)));
    }
}
