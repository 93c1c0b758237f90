using System.Globalization;
using System.Text;
using Bizproc.Protocol;

namespace Bizproc.Compatibility;

/// <summary>Writes the baseline: sorted, with a line for each property, so that a difference shows what changed and merges rarely clash.</summary>
internal static class BaselineWriter
{
    /// <summary>Writes actions as a file.</summary>
    public static string Write(IEnumerable<ActionContract> actions)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"schema\": ").Append(Baseline.Schema.ToString(CultureInfo.InvariantCulture)).Append(",\n  \"actions\": [");
        string separator = "\n";
        foreach (var action in actions.OrderBy(static action => action.Code, StringComparer.Ordinal).ThenBy(static action => action.Kind, StringComparer.Ordinal))
        {
            text.Append(separator).Append("    {\n");
            WriteMembers(text, action);
            text.Append("    }");
            separator = ",\n";
        }

        return text.Append(separator == "\n" ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static void WriteMembers(StringBuilder text, ActionContract action)
    {
        text.Append("      \"code\": ").Append(Quote(action.Code)).Append(",\n");
        text.Append("      \"kind\": ").Append(Quote(action.Kind)).Append(",\n");
        text.Append("      \"waits\": ").Append(Quote(NameOf(action.Waits))).Append(",\n");
        if (action.Includes.Count > 0) WriteRules(text, "include", action.Includes);
        if (action.Excludes.Count > 0) WriteRules(text, "exclude", action.Excludes);
        WriteProperties(text, "properties", action.Properties);
        text.Append(",\n");
        WriteProperties(text, "results", action.Returns);
        text.Append('\n');
    }

    private static void WriteRules(StringBuilder text, string name, IReadOnlyList<FilterRule> rules)
    {
        string[] written = [.. rules.Select(static rule => rule.Edition is { } edition ? Quote(edition) : List(rule.Parts.Select(static part => part ?? "")))];
        text.Append("      \"").Append(name).Append("\": [\n        ").Append(string.Join(",\n        ", written)).Append("\n      ],\n");
    }

    private static void WriteProperties(StringBuilder text, string name, IReadOnlyList<PropertyContract> properties)
    {
        text.Append("      \"").Append(name).Append("\": {");
        string separator = "\n";
        foreach (var property in properties.OrderBy(static property => property.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append("        ").Append(Quote(property.Key)).Append(": { \"type\": ").Append(Quote(property.Type));
            if (property.IsMultiple) text.Append(", \"multiple\": true");
            if (property.IsRequired) text.Append(", \"required\": true");
            if (property.FormerKeys.Count > 0) text.Append(", \"formerKeys\": ").Append(List(property.FormerKeys));
            if (property.HasPortalOptions) text.Append(", \"portalOptions\": true");
            if (property.Options.Count > 0) text.Append(", \"options\": ").Append(List(property.Options));
            if (property.Default.Count > 0) text.Append(", \"default\": ").Append(List(property.Default));
            text.Append(" }");
            separator = ",\n";
        }

        text.Append(separator == "\n" ? "}" : "\n      }");
    }

    private static string NameOf(WaitMode mode) => mode switch
    {
        WaitMode.Yes => "yes",
        WaitMode.Designer => "designer",
        _ => "no",
    };

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
