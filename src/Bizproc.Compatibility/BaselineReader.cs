using System.Globalization;

namespace Bizproc.Compatibility;

/// <summary>Reads the baseline, which people merge and edit: whatever is wrong is one fault with its line, never an exception.</summary>
internal sealed class BaselineReader
{
    /// <summary>The maximum length of the file in characters.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

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

    private void ReadFile(string text)
    {
        if (text.Length > MaxLength)
        {
            _fault = TooLong.Fault;
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

        if (file.Kind != JsonKind.Object) Fail(file.Line, "it is not an object");
        else if (file.Find("schema") is not { Kind: JsonKind.Number } schema) Fail(file.Line, "its member \"schema\" with the version of the format is missing");
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

        _actions.Add(new(ReadText(item, "kind")!, code, line)
        {
            Waits = ReadText(item, "waits") switch { "yes" => WaitMode.Yes, "designer" => WaitMode.Designer, _ => WaitMode.No },
            Includes = ContractReader.ReadRules(item.Find("include")),
            Excludes = ContractReader.ReadRules(item.Find("exclude")),
            Properties = ReadProperties(item, "properties", code),
            Returns = ReadProperties(item, "results", code),
        });
    }

    private List<PropertyContract> ReadProperties(JsonItem action, string name, string code)
    {
        List<PropertyContract> properties = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (var member in action.Find(name)?.Members ?? [])
        {
            if (ReadText(member.Value, "type") is not { } type)
            {
                Fail(member.Value.Line, $"'{member.Key}' of '{code}' has no \"type\"");
                continue;
            }

            if (!keys.Add(member.Key)) Fail(member.Value.Line, $"'{member.Key}' of '{code}' stands there twice");
            properties.Add(new(member.Key, type, member.Value.Line)
            {
                IsMultiple = member.Value.Find("multiple")?.Kind == JsonKind.True,
                IsRequired = member.Value.Find("required")?.Kind == JsonKind.True,
                HasPortalOptions = member.Value.Find("portalOptions")?.Kind == JsonKind.True,
                Options = ReadTexts(member.Value.Find("options")),
                Default = ReadTexts(member.Value.Find("default")),
            });
        }

        return properties;
    }

    private static string? ReadText(JsonItem item, string name) => item.Find(name) is { Kind: JsonKind.Text, Text: var text } ? text : null;

    private static IReadOnlyList<string> ReadTexts(JsonItem? list) => list is null ? [] : [.. list.Items.Select(static item => item.Text)];

    private void Fail(int line, string reason) => _fault ??= new(line, reason);
}
