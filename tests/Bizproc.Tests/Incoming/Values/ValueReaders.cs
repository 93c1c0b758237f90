using System.Globalization;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Values;

/// <summary>Reads a property as generated code does for its C# type, and shows the result.</summary>
internal static class ValueReaders
{
    private static ReadOnlySpan<byte> Sizes => "0 s\n1 l"u8;

    private delegate object? Reading(ref CallReader reader);

    private static readonly Dictionary<string, Reading> Readings = new()
    {
        ["string"] = static (ref reader) => reader.Text("a"),
        ["string?"] = static (ref reader) => reader.OptionalText("a"),
        ["required string"] = static (ref reader) => reader.Text("a", isRequired: true),
        ["string[]"] = static (ref reader) => reader.Texts("a"),
        ["required string[]"] = static (ref reader) => reader.Texts("a", isRequired: true),
        ["bool"] = static (ref reader) => reader.Value<bool, FlagValue>("a"),
        ["bool?"] = static (ref reader) => reader.Optional<bool, FlagValue>("a"),
        ["required bool"] = static (ref reader) => reader.Value<bool, FlagValue>("a", isRequired: true),
        ["int"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a"),
        ["int, Default = 3"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a", "3"),
        ["int?"] = static (ref reader) => reader.Optional<int, IntegerValue<int>>("a"),
        ["required int"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a", isRequired: true),
        ["required int, Default = 3"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a", "3", isRequired: true),
        ["required int?"] = static (ref reader) => reader.Optional<int, IntegerValue<int>>("a", isRequired: true),
        ["int[]"] = static (ref reader) => reader.List<int, IntegerValue<int>>("a"),
        ["int?[]"] = static (ref reader) => reader.OptionalList<int, IntegerValue<int>>("a"),
        ["required int[]"] = static (ref reader) => reader.List<int, IntegerValue<int>>("a", isRequired: true),
        ["required int?[]"] = static (ref reader) => reader.OptionalList<int, IntegerValue<int>>("a", isRequired: true),
        ["decimal"] = static (ref reader) => reader.Value<decimal, FractionValue<decimal>>("a"),
        ["double"] = static (ref reader) => reader.Value<double, FractionValue<double>>("a"),
        ["required decimal"] = static (ref reader) => reader.Value<decimal, FractionValue<decimal>>("a", isRequired: true),
        ["PortalMoney"] = static (ref reader) => reader.Value<PortalMoney, MoneyValue>("a"),
        ["PortalMoney?"] = static (ref reader) => reader.Optional<PortalMoney, MoneyValue>("a"),
        ["PortalMoney[]"] = static (ref reader) => reader.List<PortalMoney, MoneyValue>("a"),
        ["an enum"] = static (ref reader) => reader.Option<Size>("a", Sizes),
        ["an enum?"] = static (ref reader) => reader.OptionalOption<Size>("a", Sizes),
        ["required enum"] = static (ref reader) => reader.Option<Size>("a", Sizes, isRequired: true),
        ["required enum[]"] = static (ref reader) => reader.Options<Size>("a", Sizes, isRequired: true),
        ["required enum?[]"] = static (ref reader) => reader.OptionalOptions<Size>("a", Sizes, isRequired: true),
        ["PortalUser"] = static (ref reader) => reader.Value<PortalUser, UserValue>("a"),
        ["PortalUser?"] = static (ref reader) => reader.Optional<PortalUser, UserValue>("a"),
        ["PortalUser[]"] = static (ref reader) => reader.List<PortalUser, UserValue>("a"),
        ["PortalPrincipal"] = static (ref reader) => reader.Value<PortalPrincipal, PrincipalValue>("a"),
        ["PortalPrincipal?"] = static (ref reader) => reader.Optional<PortalPrincipal, PrincipalValue>("a"),
        ["PortalPrincipal[]"] = static (ref reader) => reader.List<PortalPrincipal, PrincipalValue>("a"),
        ["PortalFile"] = static (ref reader) => reader.Value<PortalFile, FileValue>("a"),
        ["PortalFile?"] = static (ref reader) => reader.Optional<PortalFile, FileValue>("a"),
        ["DateOnly"] = static (ref reader) => reader.Value<DateOnly, DateValue>("a"),
        ["DateOnly?"] = static (ref reader) => reader.Optional<DateOnly, DateValue>("a"),
        ["required DateOnly"] = static (ref reader) => reader.Value<DateOnly, DateValue>("a", isRequired: true),
        ["DateTime"] = static (ref reader) => reader.Value<DateTime, LocalTimeValue>("a"),
        ["DateTime?"] = static (ref reader) => reader.Optional<DateTime, LocalTimeValue>("a"),
        ["DateTimeOffset"] = static (ref reader) => reader.Value<DateTimeOffset, MomentValue>("a"),
        ["DateTimeOffset?"] = static (ref reader) => reader.Optional<DateTimeOffset, MomentValue>("a"),
    };

    private enum Size
    {
        Small,
        Large,
    }

    /// <summary>Reads the texts, and gets the value or the error.</summary>
    public static string Read(string type, string[] texts, PortalFormats formats)
    {
        string name = texts.Length == 1 ? "properties[a]" : "properties[a][]";
        var reader = CallText.Reader(string.Join('&', texts.Select(text => $"{name}={Uri.EscapeDataString(text)}")), formats);
        object? value = Readings[type](ref reader);
        return reader.Errors.IsEmpty ? Show(value) : string.Join("; ", reader.Errors);
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        true => "true",
        false => "false",
        PortalUser user => $"user {user.Id}",
        PortalFile file => $"file {file.Id}",
        PortalPrincipal { Text: "" } => "a principal that was never set",
        PortalPrincipal principal => $"{principal.Kind} {(principal.Id is { } id ? id.ToString(CultureInfo.InvariantCulture) : principal.Text)}",
        PortalMoney money => string.Create(CultureInfo.InvariantCulture, $"{money.Amount} in {(money.Currency.Length == 0 ? "no currency" : money.Currency)}"),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
