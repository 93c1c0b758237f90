using System.Text.Json;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Tool.Commands.Usage.Templates;

/// <summary>A place in a template that reads the result of a step (portal: 24.4).</summary>
/// <param name="Referrer">The step that has the place.</param>
/// <param name="Source">The name of the step whose result is read.</param>
/// <param name="Key">The key of the result.</param>
/// <param name="Text">The text around the reference, or the value with which a condition compares; empty if there is none.</param>
internal sealed record ResultReference(TemplateStep Referrer, string Source, string Key, string Text)
{
    private const string Object = "object";
    private const string Field = "field";

    /// <summary>Gets the operator of a condition that compares the result; <see langword="null"/> for any other place.</summary>
    public string? Operator { get; init; }

    /// <summary>Finds all references of a template, by the name of the step to which they refer. Steps are among the sources, beside variables and others.</summary>
    public static ILookup<string, ResultReference> FindAll(IEnumerable<TemplateStep> steps) =>
        steps.SelectMany(static step => Find(step, step.Properties)).Distinct().ToLookup(static reference => reference.Source, StringComparer.Ordinal);

    private static IEnumerable<ResultReference> Find(TemplateStep step, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FindInText(step, value.GetString()!),
        JsonValueKind.Array => FindInList(step, value),
        JsonValueKind.Object => FindInObject(step, value),
        _ => [],
    };

    private static IEnumerable<ResultReference> FindInText(TemplateStep step, string text) =>
        WorkflowExpression.ReferencesIn(text).Select(found => new ResultReference(step, found.Source, WorkflowExpression.WithoutPrintable(found.Field), text));

    /// <summary>Searches the items of a list; a list of a source and a field is itself a reference.</summary>
    private static IEnumerable<ResultReference> FindInList(TemplateStep step, JsonElement list)
    {
        bool isPair = list.GetArrayLength() == 2 && list[0].ValueKind == JsonValueKind.String && list[1].ValueKind == JsonValueKind.String;
        IEnumerable<ResultReference> pair = isPair ? [new(step, list[0].GetString()!, WorkflowExpression.WithoutPrintable(list[1].GetString()!), Text: "")] : [];
        return pair.Concat(list.EnumerateArray().SelectMany(item => Find(step, item)));
    }

    /// <summary>Searches the members of an object; a row of a condition names a source and a field.</summary>
    private static IEnumerable<ResultReference> FindInObject(TemplateStep step, JsonElement members)
    {
        bool isRow = members.TryGetProperty(Object, out var source) && source.ValueKind == JsonValueKind.String
            && members.TryGetProperty(Field, out var field) && field.ValueKind == JsonValueKind.String;
        IEnumerable<ResultReference> row = isRow ? [ReadRow(step, members)] : [];
        return row.Concat(members.EnumerateObject().SelectMany(member => Find(step, member.Value)));
    }

    private static ResultReference ReadRow(TemplateStep step, JsonElement row)
    {
        string key = WorkflowExpression.WithoutPrintable(row.GetProperty(Field).GetString()!);
        return new(step, row.GetProperty(Object).GetString()!, key, Member(row, "value")) { Operator = Member(row, "operator") };
    }

    private static string Member(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>Writes the reference as the designer shows it.</summary>
    public override string ToString() => $"{{={Source}:{Key}}}";
}
