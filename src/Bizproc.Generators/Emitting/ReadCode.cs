using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the expression that reads one property from a call.</summary>
internal static class ReadCode
{
    private const string Set = "global::System.Collections.Generic.HashSet";

    public static string Of(PropertyModel property)
    {
        var value = property.Value;
        return value.Collection switch
        {
            CollectionKind.Expression => $"[.. {Call(property)}]",
            CollectionKind.Set => $"new {Set}<{ValueNames.TypeOf(value)}{(value.IsNullable ? "?" : "")}>({Call(property)})",
            _ => Call(property),
        };
    }

    /// <summary>
    /// The text to read if the call has no value; <see langword="null"/> if the type itself can express that (a collection, a nullable) or the text
    /// is not known at compile time.
    /// </summary>
    public static string? AbsentOf(PropertyModel property) =>
        property is { Value: { IsMultiple: false, IsNullable: false }, Default: { } value } ? ConstantOf(value) : null;

    private static string Call(PropertyModel property)
    {
        string key = Literal.Of(property.Key);
        var value = property.Value;
        string required = property.IsRequired ? ", isRequired: true" : "";
        if (value.Kind == ValueKind.String) return $"reader.{(value.IsMultiple ? "Texts" : value.IsNullable ? "OptionalText" : "Text")}({key}{required})";

        string absent = (AbsentOf(property) is { } constant ? ", " + Literal.Of(constant) : "") + required;
        return value.Kind == ValueKind.Enum
            ? $"reader.{Method(value, "Option", "Options")}<{ValueNames.TypeOf(value)}>({key}, {OptionTable.Of(property)}{absent})"
            : $"reader.{Method(value, "Value", "List")}{ValueNames.ArgumentsOf(value)}({key}{absent})";
    }

    private static string Method(ValueModel value, string single, string multiple) => (value.IsMultiple, value.IsNullable) switch
    {
        (false, false) => single,
        (false, true) => single == "Value" ? "Optional" : "Optional" + single,
        (true, false) => multiple,
        (true, true) => "Optional" + multiple,
    };

    /// <summary>The default, unless the portal evaluates it as an expression or cannot store it.</summary>
    private static string? ConstantOf(DefaultModel value) =>
        value is { IsList: false, Values: [{ Kind: not (DefaultKind.Other or DefaultKind.Unusable), Text: var text }] } && !WorkflowText.IsExpression(text)
            ? text
            : null;
}
