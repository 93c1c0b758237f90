using System.Text.Json;

namespace Bizproc;

/// <summary>A step of a workflow template that returns values.</summary>
/// <param name="Name">The name in the template, such as <c>A71026_84473_24610_19894</c>.</param>
/// <param name="Type">The type, such as <c>LogActivity</c>.</param>
/// <param name="Title">The title that people see.</param>
/// <param name="Returns">The values that it returns. The portal sends only their key, name and type.</param>
public sealed record SettingsStep(string Name, string Type, string Title, IReadOnlyList<SettingsProperty> Returns)
{
    internal static IReadOnlyList<SettingsStep> ReadAll(JsonElement steps) => steps.ValueKind == JsonValueKind.Array
        ? [.. steps.EnumerateArray().Where(static step => step.ValueKind == JsonValueKind.Object).Select(Read)]
        : [];

    private static SettingsStep Read(JsonElement step) => new(
        ReadText(step, "Id"), ReadText(step, "Type"), ReadText(step, "Title"), SettingsProperty.ReadAll(step.TryGetProperty("Return", out var returned) ? returned : default));

    private static string ReadText(JsonElement step, string name) =>
        step.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
