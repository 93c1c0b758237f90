using CsCheck;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Properties without a fault.</summary>
internal static class RightProperties
{
    // Types, and defaults that fit them. Dates have no defaults: the valid ones depend on the portal.
    private static readonly (string Type, string[] Defaults)[] Types =
    [
        ("bool", ["true", "false", "\"Y\"", "\"{=Document:OPENED}\""]),
        ("bool?", ["true"]),
        ("short", ["7", "\"12\"", "short.MaxValue"]),
        ("int", ["3", "-1", "\"12\"", "2147483647", "3.0"]),
        ("int?", ["0"]),
        ("long", ["3", "4000000000"]),
        ("float", ["0.5f", "3", "1e10f"]),
        ("double", ["1.5", "3", "\"1.5\"", "double.MaxValue"]),
        ("decimal", ["1.25", "2", "\"0.1\""]),
        ("string", ["\"text\"", "\"{=Document:TITLE}\"", "\"\"", "null", "\"\\\"quoted\\\" \\\\ text\""]),
        ("string?", ["\"Y\""]),
        ("DateOnly", ["\"{=System:Date}\""]),
        ("DateTime?", []),
        ("DateTimeOffset", ["null"]),
        ("PortalUser", ["\"Author;\"", "\"user_1\""]),
        ("PortalUser?", ["\"{=Document:ASSIGNED_BY_ID}\""]),
        ("PortalFile", []),
        ("IReadOnlyList<PortalFile>", []),
        ("PortalPrincipal", ["\"Author;\"", "\"group_d12\""]),
        ("PortalPrincipal[]", ["new[] { \"user_1\" }"]),
        ("PortalMoney", ["\"1500.50|USD\"", "\"{=Document:OPPORTUNITY_ACCOUNT}\""]),
        ("PortalMoney?", []),
        ("int[]", ["new[] { 1, 2 }", "new object[] { 1, 2L }"]),
        ("List<string>", ["new[] { \"a\", \"b\" }", "new[] { \"Document\" }", "new[] { \"Document\", \"b\", \"c\" }"]),
        ("ImmutableArray<DateTime>", []),
    ];

    private static readonly Gen<string> Keys = Gen.Char["abcdefgXYZ_059"].Array[0, 12].Select(letters => "k" + new string(letters));

    /// <summary>Up to six properties with different keys.</summary>
    public static readonly Gen<List<PropertySource>> Lists = Gen.Select(Ordinary, Selects, Gen.Bool, Gen.Bool, Keys.Null(), RightTexts.Names)
        .Select((ordinary, select, isSelect, isReturn, key, name) => (isSelect ? select : ordinary) with { IsReturn = isReturn, Key = key, Name = name })
        .Array[0, 6]
        .Select(Numbered);

    private static Gen<PropertySource> Ordinary =>
        from type in Choice.Of(Types)
        from index in Gen.Int[0, 9]
        from required in Gen.Bool
        from texts in RightTexts.Lists
        select new PropertySource("", type.Type)
        {
            Required = required,
            Texts = texts,
            Default = index < type.Defaults.Length ? type.Defaults[index] : null,
            PortalType = type.Type == "string" && index > 6 ? "UF:address" : null,
        };

    private static Gen<PropertySource> Selects =>
        from count in Gen.Int[1, 4]
        from isMultiple in Gen.Bool
        from byMember in Gen.Bool
        from chosen in Gen.Int[0, 3]
        select new PropertySource("", isMultiple ? "[]" : "")
        {
            Enum = string.Join(", ", Enumerable.Range(0, count).Select(i => byMember ? $"Option{i}" : $"[BizprocOption(\"{i}\", Name = \"Option {i}\")] Option{i}")),
            Default = chosen >= count ? null : byMember ? $"\"Option{chosen}\"" : $"\"{chosen}\"",
        };

    private static List<PropertySource> Numbered(PropertySource[] properties) => [.. properties.Select((property, i) =>
    {
        // A portal without CRM documents has no UF types, and a select needs its enum.
        string member = $"Member{i}";
        string @enum = $"Choice{i}";
        bool isSelect = property.Enum.Length > 0;
        return property with
        {
            Member = member,
            Key = property.Key is null ? null : property.Key + i,
            PortalType = null,
            Type = isSelect ? @enum + property.Type : property.Type,
            Enum = isSelect ? $"public enum {@enum} {{ {property.Enum} }}" : "",
        };
    })];
}
