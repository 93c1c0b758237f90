using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Tool.Commands.Usage.Templates;

/// <summary>An action in a workflow template.</summary>
/// <param name="Template">The template.</param>
/// <param name="Code">The code of the action.</param>
/// <param name="Step">The title of the step; the code if it has none.</param>
/// <param name="StepName">The name of the step in the template.</param>
/// <param name="Keys">The properties that are set.</param>
internal sealed record TemplateUse(WorkflowTemplateInfo Template, string Code, string Step, string StepName, IReadOnlyList<string> Keys)
{
    /// <summary>A note of the designer. It is not a property, although no property clashes with it.</summary>
    private const string EditorComment = "EditorComment";

    /// <summary>Creates the use of an action by a step.</summary>
    public static TemplateUse Create(WorkflowTemplateInfo template, string code, TemplateStep step)
    {
        string[] keys = step.Properties.ValueKind == JsonValueKind.Object
            ? [.. step.Properties.EnumerateObject().Where(static member => !IsSetting(member.Name) && IsSet(member.Value)).Select(static member => member.Name)]
            : [];
        return new TemplateUse(template, code, step.Title.Length > 0 ? step.Title : code, step.Name, keys);
    }

    /// <summary>True for what every step has beside the properties of its action.</summary>
    private static bool IsSetting(string key) => key == EditorComment || ReservedNames.Contains(key);

    private static bool IsSet(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };
}
