using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Tool.Commands.Usage.Templates;

/// <summary>A step of a workflow template, as a portal lists it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The name, by which other steps refer to its results; empty if it has none.</param>
/// <param name="Properties">The values and settings, an object; undefined if it has none.</param>
internal sealed record TemplateStep(string Type, string Name, JsonElement Properties)
{
    /// <summary>A template deeper than this is not read further.</summary>
    private const int MaxDepth = 200;

    /// <summary>Gets the title that the designer shows; empty if there is none.</summary>
    public string Title => Find(TemplateMembers.Title)?.ToString() ?? "";

    /// <summary>Lists all steps of a template, each before those inside it.</summary>
    /// <param name="steps">The member <c>TEMPLATE</c> of the template.</param>
    public static IReadOnlyList<TemplateStep> ReadAll(JsonElement steps)
    {
        List<TemplateStep> all = [];
        AddAll(steps, all, depth: 0);
        return all;
    }

    /// <summary>Finds a value; <see langword="null"/> if the step does not have it.</summary>
    public JsonElement? Find(string key) => Properties.ValueKind == JsonValueKind.Object && Properties.TryGetProperty(key, out var value) ? value : null;

    private static void AddAll(JsonElement node, List<TemplateStep> all, int depth)
    {
        if (depth > MaxDepth) return;

        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) AddAll(item, all, depth + 1);
        }

        if (node.ValueKind != JsonValueKind.Object) return;

        bool isStep = node.TryGetProperty(TemplateMembers.Type, out var type);
        if (isStep && type.ValueKind == JsonValueKind.String) all.Add(Read(type.GetString()!, node));

        // PHP writes a list whose numbers have gaps as an object.
        var children = node.TryGetProperty(TemplateMembers.Children, out var inside) ? inside : isStep ? default : node;
        if (children.ValueKind == JsonValueKind.Array) AddAll(children, all, depth);
        if (children.ValueKind != JsonValueKind.Object) return;

        foreach (var member in children.EnumerateObject()) AddAll(member.Value, all, depth + 1);
    }

    private static TemplateStep Read(string type, JsonElement node) => new(
        type,
        node.TryGetProperty(TemplateMembers.Name, out var name) ? name.ToString() : "",
        node.TryGetProperty(TemplateMembers.Properties, out var properties) && properties.ValueKind == JsonValueKind.Object ? properties : default);
}
