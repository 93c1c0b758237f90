using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the expression that reads one property from a call.</summary>
internal static class ReadCode
{
    private const string Set = "global::System.Collections.Generic.HashSet";

    public static string Write(PropertyModel property)
    {
        var value = property.Value;
        return value.Collection switch
        {
            CollectionKind.Expression => $"[.. {Call(property)}]",
            CollectionKind.Set => $"new {Set}<{ValueNames.TypeOf(value)}{(value.IsNullable ? "?" : "")}>({Call(property)})",
            _ => Call(property),
        };
    }

    private static string Call(PropertyModel property)
    {
        string key = Key(property);
        var value = property.Value;
        string required = property.IsRequired ? ", isRequired: true" : "";
        if (value.Kind == ValueKind.String) return $"reader.{(value.IsMultiple ? "Texts" : value.IsNullable ? "OptionalText" : "Text")}({key}{required})";

        string absent = (property.TextIfAbsent is { } constant ? ", " + CSharpLiteral.Write(constant) : "") + required;
        return value.Kind == ValueKind.Enum
            ? $"reader.{Method(value, "Option", "Options")}<{ValueNames.TypeOf(value)}>({key}, {OptionTable.Render(property)}{absent})"
            : $"reader.{Method(value, "Value", "List")}{ValueNames.ArgumentsOf(value)}({key}{absent})";
    }

    /// <summary>The key, or the call that decides between it and its former keys.</summary>
    private static string Key(PropertyModel property)
    {
        string key = CSharpLiteral.Write(property.Key);
        string[] former = [.. property.FormerKeys.Select(static former => former.Key).OfType<string>().Select(CSharpLiteral.Write)];
        return former.Length == 0 ? key : $"reader.KeyOf([{key}, {string.Join(", ", former)}])";
    }

    private static string Method(ValueModel value, string single, string multiple) => (value.IsMultiple, value.IsNullable) switch
    {
        (false, false) => single,
        (false, true) => single == "Value" ? "Optional" : "Optional" + single,
        (true, false) => multiple,
        (true, true) => "Optional" + multiple,
    };
}
