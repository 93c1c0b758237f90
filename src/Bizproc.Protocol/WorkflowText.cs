namespace Bizproc.Protocol;

/// <summary>Recognises the values that a workflow does not take as plain texts (portal: 4.4, 20.4).</summary>
internal static class WorkflowText
{
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "Document", "Workflow", "User", "System", "Template", "Parameter", "Variable", "Constant", "GlobalConst", "GlobalVar", "Input",
    };

    /// <summary>True if a workflow evaluates the text when it runs, so that the result can be any value.</summary>
    public static bool IsExpression(string text) =>
        (text.Length > 0 && text[0] == '=') || Encloses(text, "{=", "}") || Encloses(text, "{{", "}}");

    /// <summary>
    /// True if a workflow takes a list of two texts for a reference to a field. A list that names a step is one too, but steps are not known here.
    /// </summary>
    public static bool IsReference(string source, string field) => Sources.Contains(source) && field.Length > 0;

    private static bool Encloses(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        return from >= 0 && text.IndexOf(end, from + start.Length, StringComparison.Ordinal) >= 0;
    }
}
