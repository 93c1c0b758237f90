using System.Globalization;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Calls.Values;

/// <summary>Reads a property as generated code does for its C# type, and shows the result.</summary>
internal static class ValueReaders
{
    private const string Sizes = "one of s, l";

    private delegate object? Reading(ref CallReader reader);

    private static readonly Dictionary<string, Reading> Readings = new()
    {
        ["string"] = static (ref reader) => reader.Text("a"u8),
        ["string?"] = static (ref reader) => reader.OptionalText("a"u8),
        ["required string"] = static (ref reader) => reader.Text("a"u8, isRequired: true),
        ["string[]"] = static (ref reader) => reader.Texts("a"u8),
        ["required string[]"] = static (ref reader) => reader.Texts("a"u8, isRequired: true),
        ["bool"] = static (ref reader) => reader.Value<bool, FlagValue>("a"u8),
        ["bool?"] = static (ref reader) => reader.Optional<bool, FlagValue>("a"u8),
        ["required bool"] = static (ref reader) => reader.Value<bool, FlagValue>("a"u8, isRequired: true),
        ["int"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a"u8),
        ["int, Default = 3"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a"u8, "3"u8),
        ["int?"] = static (ref reader) => reader.Optional<int, IntegerValue<int>>("a"u8),
        ["required int"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a"u8, isRequired: true),
        ["required int, Default = 3"] = static (ref reader) => reader.Value<int, IntegerValue<int>>("a"u8, "3"u8, isRequired: true),
        ["required int?"] = static (ref reader) => reader.Optional<int, IntegerValue<int>>("a"u8, isRequired: true),
        ["int[]"] = static (ref reader) => reader.List<int, IntegerValue<int>>("a"u8),
        ["int?[]"] = static (ref reader) => reader.OptionalList<int, IntegerValue<int>>("a"u8),
        ["required int[]"] = static (ref reader) => reader.List<int, IntegerValue<int>>("a"u8, isRequired: true),
        ["required int?[]"] = static (ref reader) => reader.OptionalList<int, IntegerValue<int>>("a"u8, isRequired: true),
        ["decimal"] = static (ref reader) => reader.Value<decimal, FractionValue<decimal>>("a"u8),
        ["double"] = static (ref reader) => reader.Value<double, FractionValue<double>>("a"u8),
        ["required decimal"] = static (ref reader) => reader.Value<decimal, FractionValue<decimal>>("a"u8, isRequired: true),
        ["PortalMoney"] = static (ref reader) => reader.Value<PortalMoney, MoneyValue>("a"u8),
        ["PortalMoney?"] = static (ref reader) => reader.Optional<PortalMoney, MoneyValue>("a"u8),
        ["PortalMoney[]"] = static (ref reader) => reader.List<PortalMoney, MoneyValue>("a"u8),
        ["an enum"] = static (ref reader) => reader.Option<Size>("a"u8, Sizes, ReadSize),
        ["an enum?"] = static (ref reader) => reader.OptionalOption<Size>("a"u8, Sizes, ReadSize),
        ["required enum"] = static (ref reader) => reader.Option<Size>("a"u8, Sizes, ReadSize, isRequired: true),
        ["required enum[]"] = static (ref reader) => reader.Options<Size>("a"u8, Sizes, ReadSize, isRequired: true),
        ["required enum?[]"] = static (ref reader) => reader.OptionalOptions<Size>("a"u8, Sizes, ReadSize, isRequired: true),
        ["PortalUser"] = static (ref reader) => reader.Value<PortalUser, UserValue>("a"u8),
        ["PortalUser?"] = static (ref reader) => reader.Optional<PortalUser, UserValue>("a"u8),
        ["PortalUser[]"] = static (ref reader) => reader.List<PortalUser, UserValue>("a"u8),
        ["PortalPrincipal"] = static (ref reader) => reader.Value<PortalPrincipal, PrincipalValue>("a"u8),
        ["PortalPrincipal?"] = static (ref reader) => reader.Optional<PortalPrincipal, PrincipalValue>("a"u8),
        ["PortalPrincipal[]"] = static (ref reader) => reader.List<PortalPrincipal, PrincipalValue>("a"u8),
        ["PortalFile"] = static (ref reader) => reader.Value<PortalFile, FileValue>("a"u8),
        ["PortalFile?"] = static (ref reader) => reader.Optional<PortalFile, FileValue>("a"u8),
        ["DateOnly"] = static (ref reader) => reader.Value<DateOnly, DateValue>("a"u8),
        ["DateOnly?"] = static (ref reader) => reader.Optional<DateOnly, DateValue>("a"u8),
        ["required DateOnly"] = static (ref reader) => reader.Value<DateOnly, DateValue>("a"u8, isRequired: true),
        ["DateTime"] = static (ref reader) => reader.Value<DateTime, LocalTimeValue>("a"u8),
        ["DateTime?"] = static (ref reader) => reader.Optional<DateTime, LocalTimeValue>("a"u8),
        ["DateTimeOffset"] = static (ref reader) => reader.Value<DateTimeOffset, MomentValue>("a"u8),
        ["DateTimeOffset?"] = static (ref reader) => reader.Optional<DateTimeOffset, MomentValue>("a"u8),
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
        PortalPrincipal { Text: "" } => "one that was never set",
        PortalPrincipal principal => $"{principal.Kind} {(principal.Id is { } id ? id.ToString(CultureInfo.InvariantCulture) : principal.Text)}",
        PortalMoney money => string.Create(CultureInfo.InvariantCulture, $"{money.Amount} in {(money.Currency.Length == 0 ? "no currency" : money.Currency)}"),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static bool ReadSize(ReadOnlySpan<byte> key, out Size value)
    {
        value = key.SequenceEqual("l"u8) ? Size.Large : Size.Small;
        return value == Size.Large || key.SequenceEqual("s"u8);
    }
}
