using System.Text.Json;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>An action in a workflow template.</summary>
/// <param name="Code">The code of the action.</param>
/// <param name="Step">The title of the step.</param>
/// <param name="Keys">The properties that are set.</param>
internal sealed record TemplateUse(string Code, string Step, IReadOnlyList<string> Keys)
{
    /// <summary>A template deeper than this is not read further.</summary>
    private const int MaxDepth = 200;

    /// <summary>Finds the actions in the steps of a template.</summary>
    /// <param name="steps">The member <c>TEMPLATE</c> of the template.</param>
    /// <param name="codes">The codes of the actions, by the types of their steps.</param>
    public static IEnumerable<TemplateUse> Find(JsonElement steps, IReadOnlyDictionary<string, string> codes) => Find(steps, codes, depth: 0);

    private static IEnumerable<TemplateUse> Find(JsonElement node, IReadOnlyDictionary<string, string> codes, int depth)
    {
        if (depth > MaxDepth) yield break;

        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var found in node.EnumerateArray().SelectMany(child => Find(child, codes, depth + 1))) yield return found;
        }

        if (node.ValueKind is not JsonValueKind.Object) yield break;

        if (node.TryGetProperty("Type", out var type) && type.ValueKind == JsonValueKind.String && codes.TryGetValue(type.GetString()!, out string? code)) yield return Create(code, node);

        var children = node.TryGetProperty("Children", out var inside) ? inside : node.TryGetProperty("Type", out _) ? default : node;
        IEnumerable<JsonElement> items = children.ValueKind switch
        {
            JsonValueKind.Array => children.EnumerateArray(),
            // PHP writes a list whose numbers have gaps as an object.
            JsonValueKind.Object => children.EnumerateObject().Select(static member => member.Value),
            _ => [],
        };
        foreach (var found in items.SelectMany(child => Find(child, codes, depth + 1))) yield return found;
    }

    private static TemplateUse Create(string code, JsonElement node)
    {
        var properties = node.TryGetProperty("Properties", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        if (properties.ValueKind != JsonValueKind.Object) return new TemplateUse(code, code, []);

        string title = properties.TryGetProperty("Title", out var text) ? text.ToString() : code;
        return new TemplateUse(code, title, [.. properties.EnumerateObject().Where(static member => IsSet(member.Value)).Select(static member => member.Name)]);
    }

    private static bool IsSet(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };
}
