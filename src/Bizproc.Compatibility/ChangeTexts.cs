namespace Bizproc.Compatibility;

/// <summary>Says of each change what customers lose by it, and the way that hurts nobody.</summary>
internal static class ChangeTexts
{
    public static ContractChange RemovedAction(ActionContract old) => new(ChangeKind.RemovedAction, old.Code, Key: null, old.Line, $"The {old.Kind} '{old.Code}' is gone")
    {
        Loss = "saved workflows stop at its steps",
        Remedy = $"put [BizprocFormerCode(\"{old.Code}\")] on the class that has another code now, or keep the class, and mark it [Obsolete]",
    };

    public static ContractChange OtherKind(ActionContract old, ActionContract now) => new(ChangeKind.OtherKind, now.Code, Key: null, old.Line, $"'{now.Code}' was of the kind {old.Kind}, and is of the kind {now.Kind}")
    {
        Loss = "customers no longer find it where they used it",
        Remedy = $"keep the {old.Kind}, and give the {now.Kind} a code of its own on the same class",
    };

    public static ContractChange RemovedProperty(ActionContract now, PropertyContract old) => new(ChangeKind.RemovedProperty, now.Code, old.Key, old.Line, $"Property '{old.Key}' of '{now.Code}' is gone")
    {
        Loss = "saved steps lose the value that customers entered",
        Remedy = FindSlip(now.Properties, old.Key) is { } slip
            ? $"write the key \"{old.Key}\" in its attribute, because '{slip}' is another one for the portal"
            : $"put [BizprocFormerKey(\"{old.Key}\")] on the property that was renamed, or keep it, and mark it [Obsolete]",
    };

    public static ContractChange MergedProperty(ActionContract now, PropertyContract old, string first, PropertyContract reader) => Read(now, old, $"Properties '{first}' and '{old.Key}' of '{now.Code}' have become one, '{reader.Key}'") with
    {
        Reading = $"'{first}' and '{old.Key}' merged",
        Loss = $"saved steps with a value for both lose that of '{old.Key}'",
        Remedy = $"keep '{old.Key}' as a property of its own, mark it [Obsolete], and handle its value too",
    };

    public static ContractChange MovedKey(ActionContract now, PropertyContract old, PropertyContract successor) => Read(now, old, $"Property '{successor.Key}' of '{now.Code}' no longer reads its former key '{old.Key}'") with
    {
        Reading = $"'{old.Key}' no longer read as '{successor.Key}'",
        Loss = $"it is empty in steps that were saved with '{old.Key}'",
        Remedy = $"put [BizprocFormerKey(\"{old.Key}\")] on it again",
    };

    public static ContractChange OtherOrder(ActionContract now, PropertyContract old, string first, PropertyContract reader) => Read(now, old, $"Property '{reader.Key}' of '{now.Code}' reads the key '{first}' before '{old.Key}'") with
    {
        Reading = $"'{first}' read before '{old.Key}'",
        Loss = $"saved steps with a value for both get that of '{first}', which did not count",
        Remedy = "keep the order of the keys: the newest first",
    };

    private static ContractChange Read(ActionContract now, PropertyContract old, string happened) => new(ChangeKind.RemovedProperty, now.Code, old.Key, old.Line, happened);

    public static ContractChange OtherType(string code, PropertyContract old, PropertyContract now) => new(ChangeKind.OtherType, code, now.Key, old.Line, $"Property '{now.Key}' of '{code}' had the type '{old.Type}', and has '{now.Type}'")
    {
        Loss = "saved values do not fit, so steps fail or get other values",
        Remedy = "keep the type, and add a property of the new type under another key",
    };

    public static ContractChange SingleValue(string code, PropertyContract old) => new(ChangeKind.SingleValue, code, old.Key, old.Line, $"Property '{old.Key}' of '{code}' no longer takes several values")
    {
        Loss = "saved steps lose all values but the first",
        Remedy = "keep the collection, and add a property for a single value under another key",
    };

    public static ContractChange DemandedValue(string code, PropertyContract now, PropertyContract? old) => new(ChangeKind.DemandedValue, code, now.Key, old?.Line ?? 0, $"Property '{now.Key}' of '{code}' demands a value")
    {
        Loss = "saved steps without one fail when they run",
        Remedy = old is null && now.FormerKeys.Count == 0 ? "leave it optional, or give it a Default, which those steps then use" : "leave it optional, and handle an empty value as before",
    };

    public static ContractChange RemovedOption(string code, PropertyContract old, string option, bool isResult) => new(ChangeKind.RemovedOption, code, old.Key, old.Line, $"Option '{option}' of '{old.Key}' of '{code}' is gone")
    {
        Option = option,
        IsResult = isResult,
        Loss = isResult ? "conditions of saved workflows that wait for it are never true" : "saved steps that chose it fail when they run",
        Remedy = "keep the option with its key, and let its Name say that it is old",
    };

    public static ContractChange RemovedPortalOptions(string code, PropertyContract old, bool isResult) => new(ChangeKind.RemovedOption, code, old.Key, old.Line, $"The options that each portal gave to '{old.Key}' of '{code}' are gone")
    {
        IsResult = isResult,
        Loss = "saved steps that chose one of them fail when they run",
        Remedy = "keep the property with its slot, and add one with fixed options under another key",
    };

    public static ContractChange OtherDefault(string code, PropertyContract old, PropertyContract now, bool isResult, string? newKey = null) => new(ChangeKind.OtherDefault, code, now.Key, old.Line, $"The default of '{now.Key}' of '{code}' was {Show(old.Default)}, and is {Show(now.Default)}")
    {
        IsResult = isResult,
        Loss = isResult ? "steps without an answer give another value to later steps" : "steps that were saved without a value of their own change their behaviour",
        Remedy = newKey is not null ? $"keep the key '{old.Key}', because a property with a default cannot have another one and read it: its own default would always count"
            : isResult ? "keep the default" : "keep the default, and add a property with the new one under another key",
    };

    public static ContractChange RemovedResult(ActionContract now, PropertyContract old) => new(ChangeKind.RemovedResult, now.Code, old.Key, old.Line, $"Result '{old.Key}' of '{now.Code}' is gone")
    {
        IsResult = true,
        Loss = "later steps of saved workflows that refer to it get nothing",
        Remedy = FindSlip(now.Returns, old.Key) is { } slip
            ? $"write the key \"{old.Key}\" in its attribute, because '{slip}' is another one for the portal"
            : $"put [BizprocFormerKey(\"{old.Key}\")] on the property that was renamed, or keep it, set it as before, and mark it [Obsolete]",
    };

    public static ContractChange OtherResult(string code, PropertyContract old, PropertyContract now) => new(ChangeKind.OtherResult, code, now.Key, old.Line, $"Result '{now.Key}' of '{code}' was {Describe(old)}, and is {Describe(now)}")
    {
        IsResult = true,
        Loss = "later steps that compare it or calculate with it go wrong",
        Remedy = "keep the type, and return the new one under another key",
    };

    public static ContractChange NoWait(ActionContract old) => new(ChangeKind.NoWait, old.Code, Key: null, old.Line, $"Workflows no longer wait for '{old.Code}'")
    {
        Loss = "later steps run before its work is done, and get no results",
        Remedy = old.Waits == WaitMode.Yes ? "set Subscription = SubscriptionMode.Wait" : "set Subscription = SubscriptionMode.DesignerDecides",
    };

    public static ContractChange NarrowerFilter(ActionContract old, string lost) => new(ChangeKind.NarrowerFilter, old.Code, Key: null, old.Line, $"'{old.Code}' is no longer offered for {lost}")
    {
        Loss = "customers no longer find it there",
        Remedy = "keep the filter, and declare what is only for some documents under another code",
    };

    public static ContractChange AddedAction(ActionContract now) => new(ChangeKind.Harmless, now.Code, Key: null, Line: 0, $"The {now.Kind} '{now.Code}' is new");

    public static ContractChange Added(string code, PropertyContract now, string role) => new(ChangeKind.Harmless, code, now.Key, Line: 0, $"The {role} '{now.Key}' of '{code}' is new");

    public static ContractChange Harmless(ActionContract old, string happened) => new(ChangeKind.Harmless, old.Code, Key: null, old.Line, happened);

    public static ContractChange Harmless(string code, PropertyContract old, string happened) => new(ChangeKind.Harmless, code, old.Key, old.Line, happened);

    private static string? FindSlip(IReadOnlyList<PropertyContract> properties, string key) => properties.FirstOrDefault(property => Protocol.Ascii.AreSame(property.Key, key))?.Key;

    /// <summary>Describes the type of a property, such as <c>'int' with several values</c>.</summary>
    public static string Describe(PropertyContract property) => $"'{property.Type}'{(property.IsMultiple ? " with several values" : "")}";

    private static string Show(IReadOnlyList<string> values) => values.Count == 0 ? "empty" : $"'{string.Join("', '", values)}'";
}
