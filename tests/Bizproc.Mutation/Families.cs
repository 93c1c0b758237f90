namespace Bizproc.Mutation;

/// <summary>What is mutated: the portal's rules, the parser and the compile-time rules.</summary>
internal static class Families
{
    private const string Generators = "Bizproc.Generators";
    private const string Emulator = "Bizproc.Emulator";

    public static IReadOnlyList<Family> All { get; } =
    [
        new("codes", Generators, Rules("CodeRules", "ValidCodes"), Tests("CodeRuleTests", "CodeFixTests"), "BZP010"),
        new("keys", Generators, Rules("PropertyKeyRules", "ValidKeys"), Tests("PropertyKeyRuleTests", "MakeKey*Tests"), "BZP030"),
        new("words", Generators, Rules("Nearest", "Words"), ["Rules/NearestTests.cs", "Rules/WordsTests.cs"]),
        new("classes", Generators, Rules("ClassRules", "BaseOfAction", "EffectlessAttributes", "ActionIndex", "IndexedAction"), Tests("ClassRuleTests", "ClassMessageTests", "EffectlessAttributeTests", "AddPartialTests", "RemoveAttributeTests"), "BZP000"),
        new("generation", Generators, Rules("GenerationRules", "Unseen*", "SeenCompilation", "WrittenStamp"), Tests("Unseen*Tests", "SeenTests", "LanguageVersionTests"), "BZP000"),
        new("uses", Generators, Rules("UseRules", "UpdateCalls", "Mentions", "ProgramKind", "SubscriptionRules"), Tests("UseRuleTests", "HostRuleTests", "SubscriptionRuleTests", "RemoveSubscriptionTests"), "BZP04,BZP06"),
        new("handlers", Generators, Rules("HandlerRules", "HandlerUrls", "PlacementRules"), Tests("HandlerRuleTests", "HandlerMessageTests", "HandlerUrlsTests", "PlacementRuleTests", "ReplaceHandlerTests", "*PlacementHandlerTests", "PlacementFixTests"), "BZP02"),
        new("documents", Generators, Rules("DocumentTypeRules", "DocumentNames", "DocumentNumbers"), Tests("DocumentType*Tests", "DocumentMessageTests", "DocumentNameFixTests"), "BZP050"),
        new("filters", Generators, Rules("Filter*"), Tests("Filter*Tests", "RemoveFilterRuleTests", "DocumentNameFixTests"), "BZP051"),
        new("types", Generators, Rules("PropertyRules", "PropertyTypeRules", "PropertyTypeFit", "OptionRules", "StoredSize"), Tests("PropertyRuleTests", "PropertyTypeRuleTests", "PropertyTypeFitTests", "PropertyMessageTests", "OptionRuleTests", "CorrectTypeTests", "ChooseOptionTests"), "BZP03"),
        new("defaults", Generators, Rules("DefaultRules", "DefaultFit", "NumberFit"), Tests("DefaultRuleTests", "OptionDefaultRuleTests", "ChooseOptionTests"), "BZP031"),
        new("texts", Generators, Rules("TextRules", "LanguageRules", "PortalLanguage", "WrittenText*", "LoneSurrogates"), Tests("TextRuleTests", "LanguageRuleTests", "PortalLanguageTests", "LanguageFixTests", "MoveTextTests", "NameFixTests"), "BZP01"),
        new("reports", Generators, Rules("Inspection", "Report", "Rule", "Fix*", "AllRules", "DiagnosticDescriptorHelper"), Tests(
            "ReportTests", "FixTests", "AnalyzerTests", "ClassRuleTests", "CodeRuleTests", "EffectlessAttributeTests", "FilterReachRuleTests",
            "OptionRuleTests", "PropertyRuleTests", "TextRuleTests", "CodeFixTests", "HelpLinkTests", "RuleListTests"), "BZP01"),
        new("parser", Generators, ["Bizproc.Generators/Parsing/*"],
        [
            "Snapshots/*Tests.cs", "Payload/*Tests.cs", "Caching/ModelTests.cs", "Caching/RunReasonTests.cs",
            .. Tests("ClassRuleTests", "ClassMessageTests", "PropertyRuleTests", "DefaultRuleTests", "PropertyTypeRuleTests", "ReportTests"),
        ], "BZP03"),
        new("portal", Emulator, ["Bizproc.Protocol/*"], ["../Bizproc.Protocol.Tests/*Tests.cs", "Methods/*Tests.cs", "Conformance/*Tests.cs", "Verification/*Tests.cs"]),
    ];

    private static string[] Rules(params string[] names) => [.. names.Select(static name => $"Bizproc.Generators/Rules/{name}.cs")];

    /// <summary>Tests of rules, of fixes and of pages stand in folders of their own; the pages are always asked.</summary>
    private static string[] Tests(params string[] names) => [.. names.Select(static name => $"*/{name}.cs"), "Pages/RulePageTests.cs"];
}
