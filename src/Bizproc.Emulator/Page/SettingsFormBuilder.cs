using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Warnings;
using Bizproc.Emulator.Runs;
using Bizproc.Emulator.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>From a registration to the form that the designer draws for its settings (portal: 4.4, 6, 11.4).</summary>
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
            ? $"The action prescribes it: USE_SUBSCRIPTION is '{prescribed}'."
            : "The action leaves it to whoever designs the workflow.";

        // The designer's list offers waiting first (portal: 6.1).
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
