using System.Text.Json;
using Bizproc.Tool.Commands.Usage.Templates;

namespace Bizproc.Tool.Commands.Usage.Evidence;

/// <summary>The value that a step has saved for a property.</summary>
internal sealed class SavedValue
{
    private SavedValue(bool isThere, IReadOnlyList<string> texts)
    {
        IsThere = isThere;
        Texts = texts;
    }

    /// <summary>True if the step has the key, also with an empty value, which the portal does not replace by a default (portal: 24.3).</summary>
    public bool IsThere { get; }

    /// <summary>Gets the values that are not empty.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>True if there is no value.</summary>
    public bool IsEmpty => Texts.Count == 0;

    /// <summary>True if the value is computed when the workflow runs.</summary>
    public bool IsComputed => Texts.Any(static text => text.StartsWith('=') || text.Contains("{=", StringComparison.Ordinal));

    /// <summary>Reads the value of a step.</summary>
    public static SavedValue Read(TemplateStep step, string key) => step.Find(key) is { } value ? new(isThere: true, [.. Flatten(value)]) : new(isThere: false, []);

    private static IEnumerable<string> Flatten(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Flatten),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static member => Flatten(member.Value)),
        JsonValueKind.True => ["Y"],
        JsonValueKind.False => ["N"],
        _ => value.ToString() is { Length: > 0 } text ? [text] : [],
    };
}
