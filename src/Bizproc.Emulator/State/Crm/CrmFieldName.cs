using System.Collections.Frozen;
using System.Text;

namespace Bizproc.Emulator.State.Crm;

/// <summary>The two names of a field: <c>UF_CRM_2_163</c> and <c>ufCrm2_163</c>, <c>DATE_CREATE</c> and <c>createdTime</c> (portal: 21).</summary>
internal static class CrmFieldName
{
    private const string Custom = "UF_";

    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DATE_CREATE"] = "createdTime",
        ["DATE_MODIFY"] = "updatedTime",
        ["CREATED_BY_ID"] = "createdBy",
        ["MODIFY_BY_ID"] = "updatedBy",
        ["MOVED_BY_ID"] = "movedBy",
        ["STATUS_ID"] = "stageId",
        ["STATUS_SEMANTIC_ID"] = "stageSemanticId",
        ["COMPANY_TYPE"] = "typeId",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsCustom(string name) => name.StartsWith(Custom, StringComparison.Ordinal);

    /// <summary>Gets the name in the universal methods.</summary>
    public static string ToItem(string name)
    {
        if (Renamed.TryGetValue(name, out string? renamed)) return renamed;

        string[] parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var written = new StringBuilder();
        for (int i = 0; i < parts.Length; i++) written.Append(ToItemPart(parts, i));
        return written.ToString();
    }

    /// <summary>Gets the name in the older methods of a field that somebody added.</summary>
    public static string ToCustom(string itemName)
    {
        var written = new StringBuilder();
        char before = '_';
        foreach (char c in itemName)
        {
            bool isNewWord = c != '_' && before != '_' && (char.IsAsciiLetterUpper(c) || (char.IsAsciiDigit(c) && !char.IsAsciiDigit(before)));
            if (isNewWord) written.Append('_');
            written.Append(c);
            before = c;
        }

        return Protocol.Ascii.ToUpper(written.ToString());
    }

    private static string ToItemPart(string[] parts, int index)
    {
        string part = parts[index].ToLowerInvariant();
        if (index == 0) return part;
        if (!IsCustom(string.Concat(parts[0], "_")) || !part.All(char.IsAsciiDigit)) return string.Concat(part[..1].ToUpperInvariant(), part.AsSpan(1));

        // The number of a type follows directly; the number of the field has an underscore.
        bool isType = index == 2 && parts.Length > 3;
        return isType ? part : "_" + part;
    }
}
