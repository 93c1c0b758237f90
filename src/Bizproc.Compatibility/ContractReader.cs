using Bizproc.Protocol;

namespace Bizproc.Compatibility;

/// <summary>
/// Reads contracts from the text in which generated code stores a declaration: the <see cref="KindLine"/>, one with the code, and one for each member of
/// the request. The analyzer renders this text and the tool finds it in an assembly, so both see the same.
/// </summary>
internal static class ContractReader
{
    private const string Code = "{\"CODE\":";

    /// <summary>Reads the declarations of a class: one, or two if it is activity and robot.</summary>
    /// <param name="definitions">The text.</param>
    public static IReadOnlyList<ActionContract> Read(string definitions)
    {
        List<ActionContract> contracts = [];
        IReadOnlyDictionary<string, IReadOnlyList<string>> former = new Dictionary<string, IReadOnlyList<string>>();
        foreach (string line in definitions.Split('\n'))
        {
            string field = line.TrimEnd('\r').TrimEnd(',');
            if (KindLine.ReadKind(field) is { } kind)
            {
                contracts.Add(new(kind, ""));
                former = KindLine.ReadFormerKeys(field);
            }
            else if (contracts.Count > 0)
            {
                contracts[contracts.Count - 1] = WithField(contracts[contracts.Count - 1], field, former);
            }
        }

        return contracts;
    }

    private static ActionContract WithField(ActionContract contract, string field, IReadOnlyDictionary<string, IReadOnlyList<string>> former)
    {
        if (field.StartsWith(Code, StringComparison.Ordinal)) return contract with { Code = ParseValue(field.Substring(Code.Length))?.Text ?? "" };

        int colon = field.IndexOf(':');
        return (colon < 0 ? "" : field.Substring(0, colon)) switch
        {
            "\"USE_SUBSCRIPTION\"" => contract with { Waits = ReadWaits(ParseValue(field.Substring(colon + 1))) },
            "\"PROPERTIES\"" => contract with { Properties = [.. ReadProperties(ParseValue(field.Substring(colon + 1))).Select(property => WithFormer(property, former))] },
            "\"RETURN_PROPERTIES\"" => contract with { Returns = ReadProperties(ParseValue(field.Substring(colon + 1))) },
            "\"FILTER\"" => WithFilter(contract, ParseValue(field.Substring(colon + 1))),
            _ => contract,
        };
    }

    private static PropertyContract WithFormer(PropertyContract property, IReadOnlyDictionary<string, IReadOnlyList<string>> former) =>
        former.TryGetValue(property.Key, out var keys) ? property with { FormerKeys = keys } : property;

    private static JsonItem? ParseValue(string json) => JsonParser.Parse(json, allowsHoles: true, out _);

    private static WaitMode ReadWaits(JsonItem? value) => value?.Text switch
    {
        "Y" => WaitMode.Yes,
        "" => WaitMode.Designer,
        _ => WaitMode.No,
    };

    private static IReadOnlyList<PropertyContract> ReadProperties(JsonItem? value) => value is null
        ? []
        : [.. value.Members.Select(static member => ReadProperty(member.Key, member.Value)).OrderBy(static property => property.Key, StringComparer.Ordinal)];

    private static PropertyContract ReadProperty(string key, JsonItem value)
    {
        var options = value.Find("OPTIONS")?.Members ?? [];
        return new(key, value.Find("TYPE")?.Text ?? "")
        {
            IsRequired = value.Find("REQUIRED")?.Text == "Y",
            IsMultiple = value.Find("MULTIPLE")?.Text == "Y",
            Options = [.. options.Where(static option => option.Value.Kind != JsonKind.Hole).Select(static option => option.Key).OrderBy(static option => option, StringComparer.Ordinal)],
            HasPortalOptions = options.Any(static option => option.Value.Kind == JsonKind.Hole),
            Default = ReadTexts(value.Find("DEFAULT")),
        };
    }

    /// <summary>Reads one text or several. The portal treats an empty default as none.</summary>
    private static IReadOnlyList<string> ReadTexts(JsonItem? value) => value switch
    {
        { Kind: JsonKind.List } => [.. value.Items.Select(static item => item.Text)],
        { Text.Length: > 0 } => [value.Text],
        _ => [],
    };

    private static ActionContract WithFilter(ActionContract contract, JsonItem? filter) => contract with
    {
        Includes = ReadRules(filter?.Find("INCLUDE")),
        Excludes = ReadRules(filter?.Find("EXCLUDE")),
    };

    /// <summary>Reads the rules of a filter: a text is an edition, a list the beginning of a document type.</summary>
    internal static IReadOnlyList<FilterRule> ReadRules(JsonItem? list) => list is null
        ? []
        : [.. list.Items.Select(static rule => rule.Kind == JsonKind.List
            ? FilterRule.ForDocument([.. rule.Items.Select(static part => part.Text)])
            : FilterRule.ForEdition(rule.Text))];
}
