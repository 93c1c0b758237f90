using CsCheck;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Declarations without a fault: they must get neither an error nor a warning.</summary>
internal static class RightActions
{
    private static readonly (string? DocumentType, string[] Includes, string[] Excludes)[] Documents =
    [
        (null, [], []),
        ("DocumentKind.Deal", [], []),
        ("DocumentKind.Deal", ["DocumentKind.Deal"], []),
        ("DocumentKind.Deal", ["\"lists\"", "DocumentKind.Deal"], ["PortalEdition.Box"]),
        ("DocumentKind.SmartProcess, 128", ["DocumentKind.SmartProcess", "DocumentKind.Lead"], ["PortalEdition.Box"]),
        ("DocumentKind.SmartProcess, 128", ["DocumentKind.SmartProcess, 128"], []),
        ("\"crm\", \"CCrmDocumentLead\", \"LEAD\"", ["\"crm\""], ["\"crm\", \"CCrmDocumentContact\""]),
        ("\"crm\", @\"Bitrix\\Crm\\Integration\\BizProc\\Document\\Quote\", \"QUOTE\"", ["DocumentKind.Quote", "DocumentKind.SmartInvoice"], []),
        ("DocumentKind.Drive, 3", ["\"disk\""], ["PortalEdition.Cloud"]),
        ("DocumentKind.List, 7", ["\"lists\""], []),
        ("DocumentKind.FeedProcess, 164", ["\"lists\", \"BizprocDocument\", \"iblock_164\""], []),
        ("\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Task\", \"TASK_USER_1\"", ["\"tasks\""], ["\"crm\""]),
        (null, ["PortalEdition.Cloud"], []),
        (null, ["PortalEdition.Box", "DocumentKind.Deal"], []),
        (null, [], ["\"disk\"", "DocumentKind.Contact"]),
        (null, [], ["PortalEdition.Cloud"]),
    ];

    private static readonly string?[] Handlers = [null, "/h", "/path/to?x=1#f", "https://app.example.com/h", "https://a_b.example.com:8443/ü", "/"];

    // Without the letter "n", which separates a code from the number that makes it unique.
    private static readonly Gen<string> Codes = Gen.Char["abcXYZ019._-"].Array[1, 30].Select(letters => new string(letters));

    /// <param name="number">Makes class, code and settings page unique.</param>
    public static Gen<ActionSource> Of(int number) =>
        from code in Codes
        from name in RightTexts.Names
        from description in RightTexts.Names.Null()
        from texts in RightTexts.Lists
        from document in Choice.Of(Documents)
        from handler in Choice.Of(Handlers)
        from user in Gen.Int[0, 50].Nullable()
        from subscription in Gen.Int[0, 3]
        from placement in Gen.Bool
        from kind in Gen.Int[0, 3]
        from former in Gen.Int[0, 3]
        from properties in RightProperties.Lists
        select new ActionSource($"Action{number}", $"{code}n{number}")
        {
            IsRobot = kind == 0,
            RobotCode = kind == 1 ? $"{code}n{number}.robot" : null,
            FormerCodes = former == 0 ? [new($"{code}n{number}.was", kind == 1 ? ", Mark = \"(old)\", Kind = ActionKind.Robot" : ", Mark = \"(old)\"")] : [],
            Name = name,
            Description = description,
            Texts = texts,
            Handler = handler,
            AuthUserId = user,
            Subscription = SubscriptionOf(subscription, properties.Exists(property => property.IsReturn)),
            UsePlacement = placement,
            PlacementHandler = placement ? $"/settings/{number}" : null,
            Properties = properties,
            DocumentType = document.DocumentType,
            Includes = document.Includes,
            Excludes = document.Excludes,
        };

    private static string? SubscriptionOf(int choice, bool hasAnswer) => choice switch
    {
        0 => null,
        1 => "Wait",
        2 => hasAnswer ? "Auto" : "DoNotWait",
        _ => hasAnswer ? "Wait" : "DesignerDecides",
    };
}
