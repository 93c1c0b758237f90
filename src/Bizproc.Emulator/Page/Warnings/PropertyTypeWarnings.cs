using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of types for which the designer does not draw a proper field (portal: 4.4).</summary>
internal static class PropertyTypeWarnings
{
    private const string CrmModule = "crm";

    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        foreach (var property in action.Inputs)
        {
            if (!HasType(property)) yield return Missing(property.Key, action.Row.Kind);
            else if (!IsKnown(property, action)) yield return new($"{Unknown(property)}. Its designers do not show a proper field.");
        }

        foreach (var property in action.Returns)
        {
            if (!HasType(property)) yield return new($"The return property '{property.Key}' has no type, so a workflow can hardly use it.");
            else if (!IsKnown(property, action)) yield return new($"The return property {Unknown(property)}.");
        }
    }

    /// <summary>
    /// Gets the warning for a missing type. The designer of robots takes the property for a text; that of workflows shows no field.
    /// </summary>
    private static WarningView Missing(string key, RegistrationKind kind) => kind == RegistrationKind.Robot
        ? WarningView.Note($"'{key}' has no type, so the portal takes it for a text.")
        : new WarningView($"'{key}' has no type. The workflow designer shows no field, and the value is empty.");

    private static string Unknown(PropertyDefinition property) =>
        $"'{property.Key}' has the type '{property.Type}', which the portal does not know";

    private static bool HasType(PropertyDefinition property) => !property.Members["TYPE"].IsEmpty;

    private static bool IsKnown(PropertyDefinition property, InspectedAction action) =>
        property.Members["TYPE"] is PhpString
        && (PropertyTypes.Find(property.Type) is not null
            || (PropertyTypes.IsUserField(property.Type) && action.DocumentType is [CrmModule, ..]));
}
