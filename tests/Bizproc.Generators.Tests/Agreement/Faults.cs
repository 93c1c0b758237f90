namespace Bizproc.Generators.Tests.Agreement;

/// <summary>One or more ways to break each rule.</summary>
internal static class Faults
{
    private const string Dynamic = "@\"Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic\"";

    private const string Robot = ", Kind = ActionKind.Robot";

    public static readonly Fault[] All =
    [
        .. OfTheClass, .. OfTexts, .. OfHandlers, .. OfProperties, .. OfDefaults, .. OfDocuments,
    ];

    private static Fault[] OfTheClass =>
    [
        new("BZP0001", action => action with { Modifiers = "public sealed" }),
        new("BZP0002", action => action with { Modifiers = "public abstract partial" }),
        new("BZP0002", action => action with { Members = $"public {action.ClassName}(int number) => _ = number;" }),
        new("BZP0003", action => action with { IsRobot = false, RobotCode = action.Code }),
        new("BZP0004", action => action with { Members = "[BizprocText(\"de\", Name = \"Wert\")] public int Nothing { get; set; }" }),
        new("BZP0005", action => Add(action, new("Extra", "int") { Name = "E", Declaration = "public int Extra { get; }" })),
        new("BZP0005", action => Add(action, new("Extra", "int") { Name = "E", IsReturn = true, Declaration = "public int Extra { get; init; }" }) with { Subscription = null }),
        new("BZP0006", action => Add(action, new("Extra", "int") { Name = "E", Declaration = "[BizprocReturnProperty(\"other\", Name = \"O\")] public int Extra { get; set; }" }) with { Subscription = null }),
        new("BZP0601", action => action with { Members = "public static System.Threading.Tasks.Task Nothing(IPortalClient portal) => UpdateAsync(portal, ActionFields.None);" }),
    ];

    private static Fault[] OfTexts =>
    [
        new("BZP0101", action => action with { Code = "0", RobotCode = null }),
        new("BZP0102", action => action with { Code = action.Code + " x" }),
        new("BZP0102", action => action with { Code = action.Code + "\u212A" }),
        new("BZP0102", action => action with { Code = action.Code.PadRight(129, 'x') }),
        new("BZP0102", action => action with { Code = action.Code + "\n" }),
        new("BZP0103", action => action with { Twin = CSharp.Text(action.Code) }),
        new("BZP0101", action => action with { FormerCodes = [new("0", Robot)] }),
        new("BZP0102", action => action with { FormerCodes = [new("a b", Robot)] }),
        new("BZP0103", action => action with { FormerCodes = [new(action.Code, Robot)] }),
        new("BZP0103", action => action with { FormerCodes = [new($"was.{action.ClassName}", Robot)], Twin = CSharp.Text($"was.{action.ClassName}") }),
        new("BZP0322", action => action with { FormerCodes = [new($"was.{action.ClassName}", ", Kind = ActionKind.Trigger")] }),
        new("BZP0104", action => action with { Code = "a" + action.Code, Twin = CSharp.Text("A" + action.Code) }),
        new("BZP0105", action => action with { Name = null, Texts = [] }),
        new("BZP0105", action => action with { Name = "0", Texts = [] }),
        new("BZP0105", action => Add(action, new("Extra", "int"))),
        new("BZP0107", action => action with { Texts = [.. action.Texts, new("es", "Nombre")] }),
        new("BZP0107", action => Add(action, new("Extra", "int") { Name = "E", Texts = [new("zh-CN", "N")] })),
        new("BZP0108", action => action with { Texts = [.. action.Texts, new("pl", "A"), new("PL", "B")] }),
        new("BZP0109", action => action with { Name = null, Texts = [new("de", "Name")] }),
        new("BZP0109", action => Add(action, new("Extra", "int") { Texts = [new("ru", "Имя")] })),
        new("BZP0111", action => action with { Name = "half \uD83D" }),
        new("BZP0111", action => Add(action, new("Extra", "string") { Name = "E", Default = "\"\\uDE00\"" })),
    ];

    private static Fault[] OfHandlers =>
    [
        new("BZP0201", action => action with { Handler = "" }),
        new("BZP0201", action => action with { Handler = "app.example.com/h" }),
        new("BZP0201", action => action with { Handler = "//app.example.com/h" }),
        new("BZP0201", action => action with { UsePlacement = true, PlacementHandler = "settings" }),
        new("BZP0202", action => action with { Handler = "HTTPS://app.example.com/h" }),
        new("BZP0203", action => action with { Handler = "https://localhost/h" }),
        new("BZP0204", action => action with { Handler = "http://app.example.com/h" }),
        new("BZP0204", action => action with { Handler = "https://192.168.1.5/h" }),
        new("BZP0205", action => action with { Handler = "https://app.example.com/".PadRight(1001, 'x') }),
        new("BZP0205", action => action with { UsePlacement = true, PlacementHandler = $"https://app.example.com/{action.ClassName}/".PadRight(256, 'x') }),
        new("BZP0206", action => action with { UsePlacement = true, PlacementHandler = null }),
        new("BZP0207", action => action with { UsePlacement = false, PlacementHandler = "/unused" }),
        new("BZP0208", action => action with
        {
            UsePlacement = true,
            PlacementHandler = $"/same/{action.ClassName}",
            Twin = $"\"twin.{action.ClassName}\", UsePlacement = true, PlacementHandler = \"/same/{action.ClassName}\"",
        }),
        new("BZP0209", action => action with { AuthUserId = -1 }),
        new("BZP0401", action => Add(action, new("Extra", "int") { Name = "E", IsReturn = true }) with { Subscription = "DoNotWait" }),
        new("BZP0402", action => Add(action, new("Extra", "int") { Name = "E", IsReturn = true }) with { Subscription = "DesignerDecides" }),
    ];

    private static Fault[] OfProperties =>
    [
        new("BZP0301", action => Add(action, new("Extra", "int") { Name = "E", Key = "a-b" })),
        new("BZP0301", action => Add(action, new("Extra", "int") { Name = "E", Key = "1" })),
        new("BZP0301", action => Add(action, new("Größe", "int") { Name = "E" })),
        new("BZP0302", action => Add(action, new("Extra", "string") { Name = "E", Key = "StatusMessage" })),
        new("BZP0303", action => Add(Add(action, new("First", "int") { Name = "F", Key = "same" }), new("Second", "int") { Name = "S", Key = "SAME" })),
        new("BZP0304", action => Add(Add(action, new("First", "int") { Name = "F", Key = "same" }), new("Second", "int") { Name = "S", Key = "same", IsReturn = true }) with { Subscription = null }),
        new("BZP0305", action => Add(action, new("Extra", "System.TimeOnly") { Name = "E" })),
        new("BZP0306", action => Add(action, new("Extra", "int") { Name = "E", PortalType = "bool" })),
        new("BZP0306", action => Add(action, new("Extra", "DayOfWeek") { Name = "E", PortalType = "string" })),
        new("BZP0307", action => Add(action, new("Extra", "string") { Name = "E", PortalType = "enumeration" })),
        new("BZP0308", action => Add(action, new("Extra", "string") { Name = "E", PortalType = "select" }) with { UsePlacement = false, PlacementHandler = null }),
        new("BZP0317", action => Add(action, new("Extra", "string") { Name = "E", Slot = "options" })),
        new("BZP0308", action => Add(action, new("Extra", "Nothing") { Name = "E", Enum = "public enum Nothing;" }) with { UsePlacement = false, PlacementHandler = null }),
        new("BZP0309", action => Add(action, new("Extra", "Same") { Name = "E", Enum = "public enum Same { [BizprocOption(\"B\")] A, B }" })),
        new("BZP0310", action => Add(action, new("Extra", "Bits") { Name = "E", Enum = "[Flags] public enum Bits { [BizprocOption(\"b\")] A = 1, B = 2 }" })),
        new("BZP0315", action => Add(action, new("Extra", "string") { Name = "E", Description = new string('y', 65_535) })),
    ];

    private static Fault[] OfDefaults =>
    [
        new("BZP0311", action => Add(action, new("Extra", "Format") { Name = "E", Default = "\"PDF\"", Enum = "public enum Format { [BizprocOption(\"pdf\", Name = \"PDF\")] Pdf }" })),
        new("BZP0311", action => Add(action, new("Extra", "Format") { Name = "E", Default = "DayOfWeek.Friday", Enum = "public enum Format { Pdf }" })),
        new("BZP0320", action => Add(action, new("Extra", "int") { Name = "E", Declaration = "[BizprocFormerKey(\"a-b\")] public int Extra { get; init; }" })),
        new("BZP0320", action => Add(action, new("Extra", "int") { Name = "E", Declaration = "[BizprocFormerKey(\"EXTRA\")] public int Extra { get; init; }" })),
        new("BZP0321", action => Add(action, new("Extra", "int") { Name = "E", Default = "5", Declaration = "[BizprocFormerKey(\"old\")] public int Extra { get; init; }" })),
        new("BZP0312", action => Add(action, new("Extra", "int") { Name = "E", Default = "\"many\"" })),
        new("BZP0312", action => Add(action, new("Extra", "int") { Name = "E", Default = "1.5" })),
        new("BZP0312", action => Add(action, new("Extra", "short") { Name = "E", Default = "40000" })),
        new("BZP0312", action => Add(action, new("Extra", "bool") { Name = "E", Default = "\"yes\"" })),
        new("BZP0314", action => Add(action, new("Extra", "string[]") { Name = "E", Default = "new[] { \"Document\", \"NAME\" }" })),
    ];

    private static Fault[] OfDocuments =>
    [
        new("BZP0501", action => action with { DocumentType = "\"crm\", \"\", \"DEAL\"" }),
        new("BZP0501", action => action with { DocumentType = "\"c rm\", \"CCrmDocumentDeal\", \"DEAL\"" }),
        new("BZP0502", action => action with { DocumentType = "\"crm\", \"CrmDocumentDeal\", \"DEAL\"" }),
        new("BZP0502", action => action with { DocumentType = "\"shop\", \"Basket\", \"BASKET\"" }),
        new("BZP0503", action => action with { DocumentType = "\"crm\", \"CCrmDocumentDeal\", \"TASK\"" }),
        new("BZP0503", action => action with { DocumentType = "\"crm\", \"CCrmDocumentDeal\", \"deal\"" }),
        new("BZP0504", action => action with { DocumentType = "DocumentKind.SmartProcess" }),
        new("BZP0504", action => action with { DocumentType = "\"lists\", \"BizprocDocument\", \"iblock_XXX\"" }),
        new("BZP0504", action => action with { DocumentType = $"\"crm\", {Dynamic}, \"DYNAMIC_XXX\"" }),
        new("BZP0505", action => action with { DocumentType = $"\"crm\", {Dynamic.Replace("\\", "\\\\", StringComparison.Ordinal)}, \"DYNAMIC_1\"" }),
        new("BZP0511", action => action with { Includes = ["\"crm\", \"ccrmdocumentdeal\""], Excludes = [], DocumentType = null }),
        new("BZP0511", action => action with { Includes = ["\"box\""], Excludes = [], DocumentType = null }),
        new("BZP0511", action => action with { Includes = [], Excludes = ["\"shop\""], DocumentType = null }),
        new("BZP0512", action => action with { Includes = ["DocumentKind.Deal"], Excludes = ["\"crm\""], DocumentType = null }),
        new("BZP0512", action => action with { Includes = [], Excludes = ["PortalEdition.Box", "PortalEdition.Cloud"], DocumentType = null }),
        new("BZP0513", action => action with { Includes = ["DocumentKind.Lead"], Excludes = [], DocumentType = "DocumentKind.Deal" }),
        new("BZP0513", action => action with { Includes = [], Excludes = ["\"crm\""], DocumentType = "DocumentKind.Deal" }),
    ];

    private static ActionSource Add(ActionSource action, PropertySource property) => action with { Properties = [.. action.Properties, property] };
}
