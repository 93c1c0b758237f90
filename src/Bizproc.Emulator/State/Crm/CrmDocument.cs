using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Crm;

/// <summary>Finds the CRM item that is the document of a workflow.</summary>
internal static class CrmDocument
{
    private const string Dynamic = "DYNAMIC";

    /// <summary>True if the portal has tables for documents of this kind, so that the item must exist.</summary>
    /// <param name="id">The module, class and id.</param>
    public static bool IsKept(IReadOnlyList<string> id) => Locate(id).Type > 0;

    /// <summary>Finds the fields of an item as a workflow sees them; <see langword="null"/> if the portal has no such item.</summary>
    /// <param name="id">The module, class and id, whose last part is such as <c>DEAL_1</c> or <c>DYNAMIC_128_1</c>.</param>
    /// <param name="crm">The items.</param>
    public static PhpArray? Find(IReadOnlyList<string> id, CrmTables crm)
    {
        var (type, number) = Locate(id);
        if (crm.Find(type) is not { } table || table.Find(number) is not { } row) return null;

        var fields = new PhpArray();
        foreach (var (name, value) in row) fields[name] = table.Kind.FindField(name) is { } field ? CrmValue.ToText(field, value) : value;
        return fields;
    }

    private static (long Type, long Number) Locate(IReadOnlyList<string> id)
    {
        string[] parts = id[^1].Split('_');
        if (id[0] != "crm") return default;

        // No item has the number 0.
        long number = ReadNumber(parts[^1]) ?? 0;
        long type = parts is [Dynamic, var dynamic, _]
            ? ReadNumber(dynamic) ?? 0
            : CrmKind.Named.FirstOrDefault(kind => parts.Length == 2 && kind.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase))?.Type ?? 0;
        return (type, number);
    }

    private static long? ReadNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
