using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.Emulator.Control;

/// <summary>Explains why JSON does not fit a control call, in the words of the call: the serializer names classes of this program.</summary>
internal static class JsonMistake
{
    /// <summary>Gets the message of a mistake without its place.</summary>
    public static string FirstSentence(string message) => message.Split(" Path: ")[0].Split(" LineNumber: ")[0].TrimEnd('.');

    /// <summary>Describes a mistake.</summary>
    /// <param name="mistake">The exception of the serializer.</param>
    /// <param name="type">The type as which the JSON was read.</param>
    public static string Describe(JsonException mistake, JsonTypeInfo type)
    {
        string message = FirstSentence(mistake.Message);
        if (message.StartsWith("The JSON property '", StringComparison.Ordinal)) return $"{Quoted(message)} is not known here. The members are {string.Join(", ", type.Properties.Select(static member => member.Name))}";

        const string missing = "missing required properties including: ";
        int at = message.IndexOf(missing, StringComparison.Ordinal);
        if (at >= 0) return $"{message[(at + missing.Length)..]} is missing";
        if (!message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)) return message;

        string name = NameIn(mistake.Path ?? "$");
        var found = type.Properties.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found is null ? "The body must be a JSON object" : $"{name} has a value of another kind: it must be {KindOf(found.PropertyType)}";
    }

    private static string Quoted(string message) => $"'{message.Split('\'')[1]}'";

    /// <summary>Gets the outermost member of a path, such as <c>when</c> of <c>$.when.a[0]</c>.</summary>
    private static string NameIn(string path) => path.TrimStart('$', '.').Split('.', '[')[0];

    private static string KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a text";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(double)) return "a number";
        if (type.IsEnum) return $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}";
        if (type.IsPrimitive) return "a whole number";
        return type != typeof(System.Text.Json.Nodes.JsonObject) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? "a list" : "an object";
    }
}
