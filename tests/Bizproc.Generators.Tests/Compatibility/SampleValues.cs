using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>Values that people enter in the designer, values that handlers return, and what a later step expects.</summary>
internal static partial class SampleValues
{
    /// <summary>Gets a value that a person entered.</summary>
    public static JsonNode Entered(RegisteredProperty property, int i) => Shape(property, i, property.Type switch
    {
        "bool" => ["Y", "N"],
        "int" => ["42", "-7"],
        "double" => ["1.5", "-0.25"],
        "date" => ["02.05.2026", "03.05.2026 [0]"],
        "datetime" => ["02.05.2026 10:00:00", "02.05.2026 10:00:00 [7200]"],
        "user" => ["user_5", "user_1"],
        "select" => property.Options,
        _ => ["abc", "x y"],
    });

    /// <summary>Gets a value that a handler returns.</summary>
    public static JsonNode Returned(RegisteredProperty property, int i) => Shape(property, i, property.Type switch
    {
        "bool" => ["Y", "N"],
        "int" => ["42", "-7"],
        "double" => ["1.5", "-0.25"],
        "date" => ["2026-05-02T00:00:00+00:00", "2026-05-03T00:00:00+00:00"],
        "datetime" => ["2026-05-02T10:00:00+00:00", "2026-05-03T11:00:00+00:00"],
        "user" => ["user_5", "user_1"],
        "select" => property.Options,
        _ => ["abc", "x y"],
    });

    /// <summary>True if a later step, which was written for a result of this type, can use a value.</summary>
    public static bool Expects(RegisteredProperty result, string value) => result.Type switch
    {
        "bool" => value is "Y" or "N",
        "int" => Whole().IsMatch(value),
        "double" => Number().IsMatch(value),
        "date" => Date().IsMatch(value),
        "datetime" => Moment().IsMatch(value),
        "user" => User().IsMatch(value),
        "select" => result.Options.Contains(value),
        _ => true,
    };

    private static JsonNode Shape(RegisteredProperty property, int i, IReadOnlyList<string> values)
    {
        string Value(int at) => values.Count == 0 ? "" : values[at % values.Count];
        return property.IsMultiple ? new JsonArray(Value(i), Value(i + 1)) : JsonValue.Create(Value(i));
    }

    [GeneratedRegex(@"^-?\d+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\D*\d\d\.\d\d\.\d{4}\)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\D*\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d\)?$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^user_\d+$")]
    private static partial Regex User();
}
