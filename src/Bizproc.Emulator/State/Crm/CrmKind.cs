using System.Collections.Frozen;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Crm;

/// <summary>A kind of CRM item, with its fields (portal: 21).</summary>
/// <param name="Type">The portal's number of the type, such as 2 for deals; 0 for the smart processes, each of which has its own.</param>
/// <param name="Name">The name in the names of methods, such as <c>deal</c>.</param>
/// <param name="Fields">The fields, in the portal's order.</param>
internal sealed record CrmKind(int Type, string Name, IReadOnlyList<CrmField> Fields)
{
    /// <summary>The smallest number of a smart process.</summary>
    public const int FirstSmartProcess = CrmOwnerTypes.FirstSmartProcess;

    private const string FieldList = "crm-fields.txt";

    private static readonly Lazy<IReadOnlyList<CrmKind>> Known = new(static () => [.. Read()]);

    private readonly FrozenDictionary<string, CrmField> _byName = Fields.ToFrozenDictionary(static field => field.Name, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, CrmField> _byItemName = Fields.ToFrozenDictionary(static field => field.ItemName, StringComparer.Ordinal);

    /// <summary>Gets the kinds whose methods have a name: lead, deal, contact and company.</summary>
    public static IEnumerable<CrmKind> Named => Known.Value.Where(static kind => kind.Type > 0);

    /// <summary>Gets the fields that all smart processes have.</summary>
    public static CrmKind SmartProcess => Known.Value.First(static kind => kind.Type == 0);

    /// <summary>Finds a kind by the portal's number.</summary>
    public static CrmKind? Find(long type) => Known.Value.FirstOrDefault(kind => kind.Type == type && type > 0) ?? (type >= FirstSmartProcess ? SmartProcess : null);

    /// <summary>Finds a field by its name in the older methods, in any case.</summary>
    public CrmField? FindField(string name)
    {
        string upper = Ascii.ToUpper(name);
        return _byName.GetValueOrDefault(upper) ?? (CrmFieldName.IsCustom(upper) ? new CrmField(upper, CrmFieldName.ToItem(upper), "string", "D") : null);
    }

    /// <summary>Finds a field by its name in the universal methods. The name in the older methods is accepted too.</summary>
    public CrmField? FindItemField(string name)
    {
        if (_byItemName.GetValueOrDefault(name) is { } field) return field;

        return FindField(name.StartsWith("uf", StringComparison.Ordinal) ? CrmFieldName.ToCustom(name) : name);
    }

    private static IEnumerable<CrmKind> Read()
    {
        using var stream = typeof(CrmKind).Assembly.GetManifestResourceStream(FieldList)!;
        using var reader = new StreamReader(stream);
        var kind = (Name: "", Type: 0);
        var fields = new List<CrmField>();
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith(' '))
            {
                fields.Add(new CrmField(words[0], CrmFieldName.ToItem(words[0]), words[1], words.Length > 2 ? words[2] : ""));
                continue;
            }

            if (fields.Count > 0) yield return new CrmKind(kind.Type, kind.Name, fields);
            kind = (words[0], int.Parse(words[1], provider: null));
            fields = [];
        }

        yield return new CrmKind(kind.Type, kind.Name, fields);
    }
}
