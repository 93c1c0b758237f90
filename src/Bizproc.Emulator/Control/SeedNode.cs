using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>A value of a seed, with its place.</summary>
internal sealed record SeedNode(JsonElement Value, string Path)
{
    private const int LongestName = 200;

    /// <summary>Creates the refusal of the value. The message is one sentence.</summary>
    public FormatException Wrong(string problem) => new($"{Path} {problem}");

    public IEnumerable<(string Name, SeedNode Node)> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Wrong($"is {Kind}, but must be an object");

        foreach (var member in Value.EnumerateObject()) yield return (member.Name, new SeedNode(member.Value, PathOf(member.Name)));
    }

    public IEnumerable<SeedNode> Elements()
    {
        if (Value.ValueKind != JsonValueKind.Array) throw Wrong($"is {Kind}, but must be a list");

        int index = 0;
        foreach (var element in Value.EnumerateArray()) yield return new SeedNode(element, $"{Path}[{index++}]");
    }

    /// <summary>Reads an id, which may also be a text.</summary>
    public long Id()
    {
        string text = Value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? Value.ToString() : "";
        return long.TryParse(text, System.Globalization.NumberStyles.None, provider: null, out long id) && id > 0 && id < int.MaxValue
            ? id
            : throw Wrong($"is {(text.Length is 0 or > LongestName ? Kind : $"'{text}'")}, but must be a whole number, 1 or more");
    }

    /// <summary>Reads any value.</summary>
    public PhpValue Any() => JsonBodyParser.Read(Encoding.UTF8.GetBytes($"[{Value.GetRawText()}]"), new ValueBudget())?["0"] ?? throw Wrong("is not a text that can be read");

    /// <summary>Reads the body of a control call.</summary>
    public T Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Wrong($"is {Kind}, but must be an object");

        try
        {
            return Value.Deserialize(type)!;
        }
        catch (JsonException wrong)
        {
            string inner = wrong.Path is { Length: > 1 } place ? place[1..] : "";
            throw new FormatException($"{Path}{inner} is wrong: {JsonMistake.Describe(wrong, type)}", wrong);
        }
    }

    /// <summary>Converts the refusal of a control call.</summary>
    public T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ControlException wrong)
        {
            throw new FormatException($"{Path} is wrong: {wrong.Message}", wrong);
        }
    }

    private string Kind => Value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private string PathOf(string name)
    {
        string shown = name.Length > LongestName ? name[..LongestName] + "..." : name;
        return shown.Length > 0 && shown.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"{Path}.{shown}" : $"{Path}['{string.Concat(shown.Where(static c => !char.IsControl(c)))}']";
    }
}
