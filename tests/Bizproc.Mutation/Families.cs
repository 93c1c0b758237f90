namespace Bizproc.Mutation;

/// <summary>The mutated sources: the portal's rules, the parser and the compile-time rules.</summary>
internal static class Families
{
    private const string Generators = "Bizproc.Generators";
    private const string Emulator = "Bizproc.Emulator";

    public static IReadOnlyList<Family> All { get; } =
    [
        new("codes", Generators, Sources("CodeRules", "ValidCodes"), Tests("CodeRuleTests", "CodeFixTests"), "BZP010"),
        new("keys", Generators, Sources("PropertyKeyRules", "ValidKeys"), Tests("PropertyKeyRuleTests", "MakeKey*Tests"), "BZP030"),
        new("words", Generators, Sources("NameInWords"), ["Rules/NameInWordsTests.cs"]),
        new("classes", Generators, Sources("ClassRules", "BaseOfAction", "EffectlessAttributes", "ActionIndex", "IndexedAction"), Tests("ClassRuleTests", "AccessorRuleTests", "ClassMessageTests", "EffectlessAttributeTests", "AddPartialTests", "RemoveAttributeTests"), "BZP000"),
        new("generation", Generators, Sources("GenerationRules", "Unseen*", "SeenCompilation", "WrittenStamp"), Tests("Unseen*Tests", "SeenTests", "LanguageVersionTests"), "BZP000"),
        new("uses", Generators, Sources("UseRules", "UpdateCalls", "TextSearch", "ActionUsageSearch", "ProgramKind", "SubscriptionRules"), Tests("UseRuleTests", "TextSearchTests", "HostRuleTests", "SubscriptionRuleTests", "RemoveSubscriptionTests"), "BZP04,BZP06"),
        new("handlers", Generators, Sources("HandlerRules", "HandlerUrls", "PlacementRules"), Tests("HandlerRuleTests", "HandlerMessageTests", "HandlerUrlsTests", "PlacementRuleTests", "ReplaceHandlerTests", "*PlacementHandlerTests", "PlacementFixTests"), "BZP02"),
        new("documents", Generators, Sources("DocumentTypeRules", "DocumentNames", "DocumentNumbers"), Tests("DocumentType*Tests", "DocumentMessageTests", "DocumentNameFixTests"), "BZP050"),
        new("filters", Generators, Sources("Filter*"), Tests("Filter*Tests", "RemoveFilterRuleTests", "DocumentNameFixTests"), "BZP051"),
        new("types", Generators, Sources("PropertyRules", "PropertyTypeRules", "PropertyTypeFit", "OptionRules", "StoredSize"), Tests("PropertyRuleTests", "PropertyTypeRuleTests", "PropertyTypeFitTests", "PropertyMessageTests", "OptionRuleTests", "CorrectTypeTests", "ChooseOptionTests"), "BZP03"),
        new("defaults", Generators, Sources("DefaultRules", "DefaultFit", "NumberFit"), Tests("DefaultRuleTests", "OptionDefaultRuleTests", "ChooseOptionTests"), "BZP031"),
        new("texts", Generators, Sources("TextRules", "LanguageRules", "PortalLanguage", "DeclaredTexts"), Tests("TextRuleTests", "LanguageRuleTests", "PortalLanguageTests", "LanguageFixTests", "MoveTextTests", "NameFixTests"), "BZP01"),
        new("reports", Generators, Sources("TypeInspection", "InspectedType", "RuleReporter", "Rule", "Fix", "AllRules", "DiagnosticDescriptorHelper"), Tests(
            "ReportTests", "FixTests", "AnalyzerTests", "ClassRuleTests", "AccessorRuleTests", "CodeRuleTests", "EffectlessAttributeTests", "FilterReachRuleTests",
            "OptionRuleTests", "PropertyRuleTests", "TextRuleTests", "CodeFixTests", "HelpLinkTests", "RuleListTests"), "BZP01"),
        new("parser", Generators, ["Bizproc.Generators/Parsing/*"],
        [
            "Snapshots/*Tests.cs", "Payload/*Tests.cs", "Caching/ModelTests.cs", "Caching/RunReasonTests.cs",
            .. Tests("ClassRuleTests", "AccessorRuleTests", "ClassMessageTests", "PropertyRuleTests", "DefaultRuleTests", "PropertyTypeRuleTests", "ReportTests"),
        ], "BZP03"),
        new("portal", Emulator, ["Bizproc.Protocol/*"], ["../Bizproc.Protocol.Tests/*Tests.cs", "Methods/*Tests.cs", "Conformance/*Tests.cs", "Verification/*Tests.cs"]),
    ];

    private static string[] Sources(params string[] names) => [.. names.Select(static name => $"Bizproc.Generators/**/{name}.cs")];

    /// <summary>Tests of rules, fixes and pages are in separate folders. The tests of pages always take part.</summary>
    private static string[] Tests(params string[] names) => [.. names.Select(static name => $"*/{name}.cs"), "Pages/RulePageTests.cs"];
}
