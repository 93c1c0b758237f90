using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Writes recorded calls as classes.</summary>
internal static class VectorSource
{
    /// <summary>Writes the call as a class, if attributes can express it.</summary>
    /// <param name="line">The call.</param>
    /// <param name="action">The class.</param>
    /// <param name="reason">The reason why attributes cannot express it.</param>
    public static bool TryWrite(VectorLine line, [NotNullWhen(true)] out ActionSource? action, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            action = Write(line);
            reason = null;
            return true;
        }
        catch (CannotBeSaidException exception)
        {
            action = null;
            reason = exception.Message;
            return false;
        }
    }

    private static ActionSource Write(VectorLine line)
    {
        var parameters = Members(line.Parameters, "parameters");
        string code = Text(parameters, "CODE") ?? throw new CannotBeSaidException("no code");
        var fields = line.IsUpdate ? Fields(parameters) : parameters;
        if (!line.IsUpdate && Text(fields, "HANDLER") is null) throw new CannotBeSaidException("no handler, where a class has a default");

        var (name, nameTexts) = Localised(fields, "NAME", (language, text) => new TextSource(language, Name: text));
        var (description, descriptionTexts) = Localised(fields, "DESCRIPTION", (language, text) => new TextSource(language, Description: text));
        return new ActionSource("Vector", code)
        {
            IsRobot = line.IsRobot,

            // An update may omit the name, but a class always has one.
            Name = line.IsUpdate && !fields.ContainsKey("NAME") ? "N" : name,
            Description = description,
            Texts = Merge(nameTexts, descriptionTexts),
            Handler = Text(fields, "HANDLER"),
            AuthUserId = Integer(fields, "AUTH_USER_ID"),
            Subscription = Subscription(fields),
            UsePlacement = Letter(fields, "USE_PLACEMENT"),
            PlacementHandler = PlacementHandler(fields, line.IsUpdate),
            Properties = [.. Properties(fields, "PROPERTIES", isReturn: false), .. Properties(fields, "RETURN_PROPERTIES", isReturn: true)],
            DocumentType = DocumentType(fields, line.IsUpdate),
            Includes = FilterRules(fields, "INCLUDE", line.IsUpdate),
            Excludes = FilterRules(fields, "EXCLUDE", line.IsUpdate),
        };
    }

    private static Dictionary<string, JsonElement> Fields(Dictionary<string, JsonElement> parameters)
    {
        var fields = parameters.TryGetValue("FIELDS", out var value) ? Members(value, "FIELDS") : [];
        string[] known =
        [
            "HANDLER", "AUTH_USER_ID", "USE_SUBSCRIPTION", "NAME", "DESCRIPTION", "PROPERTIES", "RETURN_PROPERTIES", "DOCUMENT_TYPE", "FILTER",
            "USE_PLACEMENT",
        ];
        return fields.Keys.Any(known.Contains) ? fields : throw new CannotBeSaidException("an update of nothing, or of a placement handler alone");
    }

    /// <summary>The members of an object by name in upper case, without those that are null.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0) return [];
        if (element.ValueKind != JsonValueKind.Object) throw new CannotBeSaidException($"{what}: no object");

        Dictionary<string, JsonElement> members = [];
        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name.ToUpperInvariant(), member.Value)) throw new CannotBeSaidException($"{what}: a member twice");
        }

        return members.Where(member => member.Value.ValueKind != JsonValueKind.Null).ToDictionary();
    }

    private static string? Text(Dictionary<string, JsonElement> members, string name) =>
        !members.TryGetValue(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new CannotBeSaidException($"{name}: no text");

    private static int? Integer(Dictionary<string, JsonElement> members, string name) =>
        !members.TryGetValue(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
        : throw new CannotBeSaidException($"{name}: no integer");

    private static bool Letter(Dictionary<string, JsonElement> members, string name) => Text(members, name) switch
    {
        "Y" => true,
        null or "N" => false,
        _ => throw new CannotBeSaidException($"{name}: neither Y nor N"),
    };

    private static string Subscription(Dictionary<string, JsonElement> fields) => Text(fields, "USE_SUBSCRIPTION") switch
    {
        "Y" => "Wait",
        "N" => "DoNotWait",
        null or "" => "DesignerDecides",
        _ => throw new CannotBeSaidException("USE_SUBSCRIPTION: neither Y nor N"),
    };

    private static string? PlacementHandler(Dictionary<string, JsonElement> fields, bool isUpdate) =>
        isUpdate && fields.ContainsKey("PLACEMENT_HANDLER") && !fields.ContainsKey("USE_PLACEMENT")
            ? throw new CannotBeSaidException("a placement handler alone")
            : Text(fields, "PLACEMENT_HANDLER");

    private static (string? Everyone, List<TextSource> Texts) Localised(
        Dictionary<string, JsonElement> members, string name, Func<string, string, TextSource> write)
    {
        if (!members.TryGetValue(name, out var value)) return (null, []);
        if (value.ValueKind == JsonValueKind.String) return (value.GetString(), []);

        // A language is written as it was sent.
        if (value.ValueKind != JsonValueKind.Object) throw new CannotBeSaidException($"{name}: neither text nor languages");
        return (null, [.. value.EnumerateObject().Select(text => write(
            text.Name, text.Value.ValueKind == JsonValueKind.String ? text.Value.GetString()! : throw new CannotBeSaidException($"{name}: no text")))]);
    }

    private static List<TextSource> Merge(List<TextSource> names, List<TextSource> descriptions) =>
    [
        .. names.Select(text => text with { Description = descriptions.Find(other => other.Language == text.Language)?.Description }),
        .. descriptions.Where(text => !names.Exists(other => other.Language == text.Language)),
    ];

    private static IEnumerable<PropertySource> Properties(Dictionary<string, JsonElement> fields, string name, bool isReturn)
    {
        if (!fields.TryGetValue(name, out var value)) yield break;

        _ = Members(value, name);
        int number = 0;
        foreach (var property in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            var members = Members(property.Value, "property");
            if (members.Keys.Except(["NAME", "DESCRIPTION", "TYPE", "OPTIONS", "REQUIRED", "MULTIPLE", "DEFAULT"]).FirstOrDefault() is { } unknown)
                throw new CannotBeSaidException($"property: {unknown}");
            if (property.Name is "OPTIONS" or "PROPERTIES" or "RETURN_PROPERTIES" && !property.Value.TryGetProperty("NAME", out _))
                throw new CannotBeSaidException("property: spelling of inner keys, which the generator writes right");

            string member = $"{(isReturn ? "Return" : "Input")}{number++}";
            var (text, texts) = Localised(members, "NAME", (language, each) => new TextSource(language, Name: each));
            var (description, descriptions) = Localised(members, "DESCRIPTION", (language, each) => new TextSource(language, Description: each));
            bool hasOptions = members.TryGetValue("OPTIONS", out var options);
            string type = hasOptions ? member + "Choice" : "string";
            yield return new PropertySource(member, Letter(members, "MULTIPLE") ? type + "[]" : type + (hasOptions || Letter(members, "REQUIRED") ? "" : "?"))
            {
                IsReturn = isReturn,
                Key = property.Name,
                Name = text,
                Description = description,
                Texts = Merge(texts, descriptions),
                PortalType = hasOptions ? null : Text(members, "TYPE"),
                Required = Letter(members, "REQUIRED"),
                Default = Default(members),
                Enum = hasOptions ? EnumOf(type, options) : "",
            };
        }
    }

    private static string? Default(Dictionary<string, JsonElement> members)
    {
        if (members.TryGetValue("DEFAULT", out var list) && list.ValueKind == JsonValueKind.Array) return $"new[] {{ {Texts(list, "DEFAULT")} }}";

        return Text(members, "DEFAULT") is { } text ? CSharp.Text(text) : null;
    }

    private static string EnumOf(string name, JsonElement options) => options.ValueKind == JsonValueKind.Object
        ? $"public enum {name} {{ {string.Join(", ", options.EnumerateObject().Select((option, i) => $"[BizprocOption({CSharp.Text(option.Name)}, Name = {CSharp.Text(option.Value.GetString()!)})] Option{i}"))} }}"
        : throw new CannotBeSaidException("OPTIONS: no object");

    private static string? DocumentType(Dictionary<string, JsonElement> fields, bool isUpdate)
    {
        if (!fields.TryGetValue("DOCUMENT_TYPE", out var value)) return null;
        if (isUpdate && IsEmpty(value)) return null;
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 3) throw new CannotBeSaidException("DOCUMENT_TYPE: not three parts");

        return Texts(value, "DOCUMENT_TYPE");
    }

    private static List<string> FilterRules(Dictionary<string, JsonElement> fields, string direction, bool isUpdate)
    {
        if (!fields.TryGetValue("FILTER", out var filter) || (isUpdate && IsEmpty(filter))) return [];

        var members = Members(filter, "FILTER");
        if (members.Keys.Any(key => key is not ("INCLUDE" or "EXCLUDE"))) throw new CannotBeSaidException("FILTER: an unknown member");
        if (!members.TryGetValue(direction, out var rules)) return [];
        if (rules.ValueKind != JsonValueKind.Array) throw new CannotBeSaidException("FILTER: no list");
        if (rules.GetArrayLength() == 0) throw new CannotBeSaidException("FILTER: an empty list");

        return [.. rules.EnumerateArray().Select(Rule)];
    }

    private static string Rule(JsonElement rule) => rule.ValueKind switch
    {
        JsonValueKind.String when rule.GetString() == "box" => "PortalEdition.Box",
        JsonValueKind.String when rule.GetString() == "b24" => "PortalEdition.Cloud",
        JsonValueKind.Array when rule.GetArrayLength() is >= 1 and <= 3 => Texts(rule, "FILTER"),
        _ => throw new CannotBeSaidException("FILTER: a rule that is neither a document nor an edition"),
    };

    private static string Texts(JsonElement list, string what) => string.Join(", ", list.EnumerateArray().Select(part =>
        part.ValueKind == JsonValueKind.String ? CSharp.Text(part.GetString()!) : throw new CannotBeSaidException($"{what}: a part that is no text")));

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is "" or "0",
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        JsonValueKind.Number => value.GetDouble() == 0,
        _ => value.ValueKind == JsonValueKind.False,
    };

    private sealed class CannotBeSaidException(string message) : Exception(message);
}
