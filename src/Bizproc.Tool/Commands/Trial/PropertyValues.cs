using System.Text.Json.Nodes;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Reads the values of properties from the command line.</summary>
internal static class PropertyValues
{
    /// <summary>Reads the values.</summary>
    /// <param name="settings">The texts such as <c>key=value</c>.</param>
    /// <param name="code">The code of the action.</param>
    /// <param name="shape">The keys of the action; <see langword="null"/> if it is not declared here.</param>
    /// <exception cref="ToolException">A key is unknown, a value is missing or wrong, or there are too many.</exception>
    public static JsonObject Read(IReadOnlyList<string> settings, string code, ActionShape? shape)
    {
        var values = new JsonObject();
        foreach (string setting in settings)
        {
            if (setting.Split('=', 2) is not [{ Length: > 0 } key, var value]) throw new ToolException($"--set needs a key and a value, such as name=Ada, not '{setting}'");
            if (shape is not null && !shape.Properties.Contains(key, StringComparer.Ordinal)) throw Unknown(key, code, shape);

            if (shape is not null) ValueCheck.Check(key, value, code, shape);
            Add(values, key, value, shape is null || shape.Multiple.Contains(key, StringComparer.Ordinal));
        }

        return shape?.Required.FirstOrDefault(key => !values.ContainsKey(key)) is { } missing
            ? throw new ToolException($"'{missing}' of {code} needs a value. Use --set {missing}=VALUE")
            : values;
    }

    private static void Add(JsonObject values, string key, string value, bool isMultiple)
    {
        if (!values.TryGetPropertyValue(key, out var before))
        {
            values[key] = value;
            return;
        }

        if (!isMultiple) throw new ToolException($"'{key}' has one value only. Use --set {key}=... once");
        if (before is JsonArray several) several.Add((JsonNode?)value);
        else values[key] = new JsonArray(before!.DeepClone(), value);
    }

    private static ToolException Unknown(string key, string code, ActionShape shape) => new(shape.Properties.Count == 0
        ? $"{code} has no properties, so '{key}' cannot be set"
        : $"{code} has no property '{key}'. It has {string.Join(", ", shape.Properties)}");
}
