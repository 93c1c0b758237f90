using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Builds the <c>PLACEMENT_OPTIONS</c> of a settings page (portal: 12).</summary>
internal static class PlacementOptions
{
    /// <param name="action">The action.</param>
    /// <param name="values">The values of the designer.</param>
    /// <param name="step">The step whose settings are opened; <see langword="null"/> for a step in no template.</param>
    /// <param name="state">The portal.</param>
    public static PhpArray Create(Registration action, PhpArray values, TemplateStep? step, PortalState state) => new()
    {
        ["code"] = new PhpString(action.Code),
        ["activity_name"] = new PhpString(step?.Name ?? (action.Kind == RegistrationKind.Robot ? "A1" : "A40364_79843_85254_57332")),
        ["properties"] = action.Properties ?? new PhpArray(),
        ["current_values"] = step is null ? values : ValuesOf(action, step, values),
        ["document_type"] = step is null ? action.DocumentType ?? new PhpArray() : TypeOf(step),
        ["document_fields"] = new PhpArray { ["ID"] = Field("ID", "int"), ["TITLE"] = Field("Title", "string"), ["CREATED_BY"] = Field("Created by", "user") },
        ["template"] = TemplateLists.Create(step?.Template, state),
    };

    /// <summary>Gets the values of the step. Those of the designer, which are not saved yet, replace them.</summary>
    private static PhpArray ValuesOf(Registration action, TemplateStep step, PhpArray values)
    {
        var current = new PhpArray();
        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            if (step.Properties.Contains(property.Key)) current[property.Key] = step.Properties[property.Key];
        }

        foreach (var (key, value) in values) current[key] = value;
        return current;
    }

    private static PhpArray TypeOf(TemplateStep step)
    {
        var type = new PhpArray();
        foreach (string part in step.Template.DocumentType) type.Add(new PhpString(part));
        return type;
    }

    private static PhpArray Field(string name, string type) => new()
    {
        ["Name"] = new PhpString(name),
        ["Type"] = new PhpString(type),
        ["Multiple"] = PhpBoolean.False,
    };
}
