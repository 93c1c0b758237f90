using System.Globalization;

namespace Bizproc.Compatibility;

/// <summary>Reads the baseline, which people merge and edit: whatever is wrong is one fault with its line, never an exception.</summary>
internal sealed class BaselineReader
{
    /// <summary>The maximum length of the file in characters.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private static readonly string[] s_fileMembers = ["schema", "actions"];
    private static readonly string[] s_actionMembers = ["code", "kind", "waits", "include", "exclude", "properties", "results"];
    private static readonly string[] s_propertyMembers = ["type", "multiple", "required", "formerKeys", "portalOptions", "options", "default"];

    private readonly List<ActionContract> _actions = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private TextFault? _fault;

    private BaselineReader()
    {
    }

    /// <summary>Reads the content of a file.</summary>
    public static Baseline Read(string text)
    {
        var reader = new BaselineReader();
        reader.ReadFile(text);
        return reader._fault is { } fault ? new([], fault) : new(reader._actions);
    }

    /// <summary>The fault of a file that is longer than <see cref="MaxLength"/>.</summary>
    public static Baseline TooLong { get; } = new([], new(1, $"it has more than {MaxLength.ToString(CultureInfo.InvariantCulture)} characters"));

    /// <summary>The fault of a file in which nothing is written.</summary>
    public static Baseline Empty { get; } = new([], new(1, "it is empty"));

    private void ReadFile(string text)
    {
        if (text.Length > MaxLength)
        {
            _fault = TooLong.Fault;
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _fault = Empty.Fault;
            return;
        }

        if (FindConflict(text) is { } line)
        {
            Fail(line, "it has the marks of a merge conflict");
            return;
        }

        if (JsonParser.Parse(text, allowsHoles: false, out var fault) is not { } file)
        {
            Fail(fault!.Line, fault.Reason);
            return;
        }

        if (file.Kind != JsonKind.Object)
        {
            Fail(file.Line, "it is not an object");
            return;
        }

        CheckNames(file, of: "", s_fileMembers);
        if (file.Find("schema") is not { } schema) Fail(file.Line, "its member \"schema\" with the version of the format is missing");
        else if (schema.Kind != JsonKind.Number) Fail(schema.Line, "\"schema\" must be a number");
        else if (!int.TryParse(schema.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) || version < 1) Fail(schema.Line, $"\"schema\" is {schema.Text}, and no version had this number");
        else if (version > Baseline.Schema) Fail(schema.Line, $"a later version of Bizproc wrote it, with \"schema\": {schema.Text}; update the package in this project");
        else if (file.Find("actions") is not { Kind: JsonKind.List } actions) Fail(file.Line, "its list \"actions\" is missing");
        else actions.Items.ForEach(ReadAction);
    }

    /// <summary>Finds the first line with a mark that git leaves at its start.</summary>
    private static int? FindConflict(string text)
    {
        int line = 1;
        for (int start = 0; start >= 0 && start < text.Length; line++)
        {
            if (StartsWith(text, start, "<<<<<<<") || StartsWith(text, start, ">>>>>>>") || StartsWith(text, start, "=======") || StartsWith(text, start, "|||||||")) return line;

            start = text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : -1;
        }

        return null;
    }

    private static bool StartsWith(string text, int start, string mark) => string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0;

    private void ReadAction(JsonItem item)
    {
        if (item.Kind != JsonKind.Object || ReadText(item, "code") is not { Length: > 0 } code)
        {
            Fail(item.Line, "an action has no \"code\"");
            return;
        }

        if (ReadText(item, "kind") is not (ActionContract.Activity or ActionContract.Robot))
        {
            Fail(item.Find("kind")?.Line ?? item.Line, $"\"kind\" of '{code}' must be \"{ActionContract.Activity}\" or \"{ActionContract.Robot}\"");
            return;
        }

        // The line of the code is the one that people look for.
        int line = item.Find("code")!.Line;
        if (!_codes.Add(code)) Fail(line, $"'{code}' stands there twice");

        CheckNames(item, $" of '{code}'", s_actionMembers);
        _actions.Add(new(ReadText(item, "kind")!, code, line)
        {
            Waits = ReadWaits(item, code),
            Includes = ContractReader.ReadRules(FindList(item, "include", code)),
            Excludes = ContractReader.ReadRules(FindList(item, "exclude", code)),
            Properties = ReadProperties(item, "properties", code),
            Returns = ReadProperties(item, "results", code),
        });
    }

    private List<PropertyContract> ReadProperties(JsonItem action, string name, string code)
    {
        List<PropertyContract> properties = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        var found = action.Find(name);
        if (found is not null and not { Kind: JsonKind.Object }) Fail(found.Line, $"\"{name}\" of '{code}' must be an object");
        foreach (var member in found?.Members ?? [])
        {
            string key = $"'{member.Key}' of '{code}'";
            if (ReadText(member.Value, "type") is not { } type)
            {
                Fail(member.Value.Line, $"{key} has no \"type\"");
                continue;
            }

            if (!keys.Add(member.Key)) Fail(member.Value.Line, $"{key} stands there twice");
            properties.Add(ReadProperty(member.Key, type, member.Value, key));
        }

        return properties;
    }

    private PropertyContract ReadProperty(string key, string type, JsonItem item, string name)
    {
        CheckNames(item, $" of {name}", s_propertyMembers);
        return new(key, type, item.Line)
        {
            IsMultiple = ReadFlag(item, "multiple", name),
            IsRequired = ReadFlag(item, "required", name),
            FormerKeys = ReadTexts(item, "formerKeys", name),
            HasPortalOptions = ReadFlag(item, "portalOptions", name),
            Options = ReadTexts(item, "options", name),
            Default = ReadTexts(item, "default", name),
        };
    }

    /// <summary>Looks for a name that stands there twice, or is written in another case: what it says would be lost, and protection with it.</summary>
    private void CheckNames(JsonItem item, string of, string[] names)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var member in item.Members)
        {
            if (names.FirstOrDefault(name => Protocol.Ascii.AreSame(name, member.Key)) is not { } meant) continue;

            if (meant != member.Key) Fail(member.Value.Line, $"\"{member.Key}\"{of} must be written \"{meant}\"");
            else if (!seen.Add(meant)) Fail(member.Value.Line, $"\"{meant}\"{of} stands there twice");
        }
    }

    private WaitMode ReadWaits(JsonItem action, string code)
    {
        switch (ReadText(action, "waits"))
        {
            case "yes":
                return WaitMode.Yes;
            case "designer":
                return WaitMode.Designer;
            case "no":
                return WaitMode.No;
            default:
                Fail(action.Find("waits")?.Line ?? action.Line, $"\"waits\" of '{code}' must be \"yes\", \"no\" or \"designer\"");
                return WaitMode.No;
        }
    }

    private bool ReadFlag(JsonItem item, string name, string of)
    {
        if (item.Find(name) is not { } flag) return false;

        if (flag.Kind is not (JsonKind.True or JsonKind.False)) Fail(flag.Line, $"\"{name}\" of {of} must be true or false");
        return flag.Kind == JsonKind.True;
    }

    private JsonItem? FindList(JsonItem item, string name, string code)
    {
        var list = item.Find(name);
        if (list is not null and not { Kind: JsonKind.List }) Fail(list.Line, $"\"{name}\" of '{code}' must be a list");
        return list;
    }

    private static string? ReadText(JsonItem item, string name) => item.Find(name) is { Kind: JsonKind.Text, Text: var text } ? text : null;

    private IReadOnlyList<string> ReadTexts(JsonItem item, string name, string of)
    {
        if (item.Find(name) is not { } list) return [];

        if (list.Kind != JsonKind.List || list.Items.Any(static text => text.Kind != JsonKind.Text)) Fail(list.Line, $"\"{name}\" of {of} must be a list of texts");
        return [.. list.Items.Select(static text => text.Text)];
    }

    private void Fail(int line, string reason) => _fault ??= new(line, reason);
}
