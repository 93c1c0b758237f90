namespace Bizproc.Protocol;

/// <summary>What a workflow takes for something else than a plain value (portal: 4.4, 20.4).</summary>
internal static class WorkflowText
{
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "Document", "Workflow", "User", "System", "Template", "Parameter", "Variable", "Constant", "GlobalConst", "GlobalVar", "Input",
    };

    /// <summary>Whether a text is worked out when the workflow runs, so that it may come to any value.</summary>
    public static bool IsExpression(string text) =>
        (text.Length > 0 && text[0] == '=') || Encloses(text, "{=", "}") || Encloses(text, "{{", "}}");

    /// <summary>Whether a list of two texts is taken for a reference to a field. Names of steps, which only a workflow knows, are too.</summary>
    public static bool IsReference(string source, string field) => Sources.Contains(source) && field.Length > 0;

    private static bool Encloses(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        return from >= 0 && text.IndexOf(end, from + start.Length, StringComparison.Ordinal) >= 0;
    }
}
