using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Tests.Support;

/// <summary>The rows that a portal keeps of one application, and the commands that change them, as far as deployments depend on them.</summary>
internal sealed class MemoryPortal
{
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);

    /// <summary>The kind and the members of each action, by its code.</summary>
    public SortedDictionary<string, (ActionKind Kind, Dictionary<string, string> Fields)> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of the option of deployments.</summary>
    public JsonElement Option { get; set; }

    /// <summary>True if an update to a page that is taken is a failure of the data base, as before 26.0.</summary>
    public bool IsOld { get; init; }

    /// <summary>The answer of <c>app.info</c>.</summary>
    public string Info { get; set; } = """{"INSTALLED":true,"LICENSE":"de_pro100","LICENSE_FAMILY":"pro","LANGUAGE_ID":"de","VERSION":3,"STATUS":"S"}""";

    /// <summary>A function that refuses commands for a test; <see langword="null"/> carries a command out.</summary>
    public Func<PortalCommand, PortalError?> Refuses { get; set; } = static _ => null;

    /// <summary>Carries out a command.</summary>
    public (JsonElement? Result, PortalError? Refusal) Invoke(PortalCommand command, ActionValues values)
    {
        if (Refuses(command) is { } refusal) return (null, refusal);

        var json = JsonElement.Parse(command.Write(values).ToArray());
        var kind = command.Method.Contains(".robot.", StringComparison.Ordinal) ? ActionKind.Robot : ActionKind.Activity;
        return command.Method switch
        {
            "bizproc.activity.list" or "bizproc.robot.list" => (JsonSerializer.SerializeToElement(Actions.Where(action => action.Value.Kind == kind).Select(static action => action.Key)), null),
            "app.option.get" => (Option.ValueKind == JsonValueKind.Undefined ? JsonElement.Parse("null") : Option, null),
            "app.option.set" => Set(json),
            "app.info" => (JsonElement.Parse(Info), null),
            _ when command.Method.EndsWith(".add", StringComparison.Ordinal) => Answer(Add(kind, json)),
            _ when command.Method.EndsWith(".update", StringComparison.Ordinal) => Answer(Update(kind, json)),
            _ => Answer(Delete(kind, json)),
        };
    }

    /// <summary>True if the portal has these actions, each as declared.</summary>
    public bool Has(IEnumerable<ActionDefinition> actions) => actions.All(Has);

    private bool Has(ActionDefinition action)
    {
        byte[] update = new byte[action.GetLength(ActionCommand.Update, ActionFields.All, MemoryPortalClient.Values)];
        action.Write(update, ActionCommand.Update, ActionFields.All, MemoryPortalClient.Values);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Lay(fields, JsonElement.Parse(update).GetProperty("FIELDS"));
        return Actions.TryGetValue(action.Code, out var stored)
            && stored.Kind == action.Kind
            && stored.Fields["HANDLER"] == fields["HANDLER"]
            && stored.Fields["NAME"] == fields["NAME"]
            && fields.GetValueOrDefault("PAGE", "") == _pages.GetValueOrDefault(action.Code, "");
    }

    private static (JsonElement? Result, PortalError? Refusal) Answer(PortalError? refusal) => refusal is null ? (JsonElement.Parse("true"), null) : (null, refusal);

    private static string Code(JsonElement json) => json.GetProperty("CODE").GetString()!;

    private (JsonElement? Result, PortalError? Refusal) Set(JsonElement json)
    {
        Option = json.GetProperty("options").GetProperty("bizproc.deployed").Clone();
        return Answer(null);
    }

    private PortalError? Add(ActionKind kind, JsonElement json)
    {
        string code = Code(json);
        if (Actions.ContainsKey(code)) return ActionAnswers.AlreadyInstalled;
        if (Bind(code, json) is { } clash) return clash;

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Actions[code] = (kind, fields);
        Lay(fields, json);
        return null;
    }

    private PortalError? Update(ActionKind kind, JsonElement json)
    {
        string code = Code(json);
        var fields = json.GetProperty("FIELDS");
        if (!Actions.TryGetValue(code, out var stored) || stored.Kind != kind) return ActionAnswers.NotFound;
        if (Bind(code, fields) is { } clash) return clash;

        Lay(stored.Fields, fields);
        return null;
    }

    private PortalError? Delete(ActionKind kind, JsonElement json)
    {
        string code = Code(json);
        if (!Actions.TryGetValue(code, out var stored) || stored.Kind != kind) return ActionAnswers.NotFound;

        Actions.Remove(code);
        _pages.Remove(code);
        return null;
    }

    private PortalError? Bind(string code, JsonElement fields)
    {
        if (!fields.TryGetProperty("USE_PLACEMENT", out var use)) return null;
        if (use.GetString() != "Y")
        {
            _pages.Remove(code);
            return null;
        }

        string page = fields.GetProperty("PLACEMENT_HANDLER").GetString()!;
        var others = _pages.Where(other => other.Key != code).Select(static other => other.Value).ToArray();
        bool isTaken = others.Contains(page, StringComparer.OrdinalIgnoreCase);
        if (!isTaken && others.Any(other => string.Equals(Beginning(other), Beginning(page), StringComparison.OrdinalIgnoreCase)))
            return IsOld ? GeneralAnswers.SqlFailure : ActionAnswers.PlacementNotUnique;

        if (isTaken && !_pages.ContainsKey(code)) return ActionAnswers.PlacementAlreadyBound;
        if (isTaken) return IsOld ? GeneralAnswers.SqlFailure : ActionAnswers.PlacementNotUnique;

        _pages[code] = page;
        return null;
    }

    private static string Beginning(string page) => page.Length > HandlerUrl.UniquePlacementLength ? page[..HandlerUrl.UniquePlacementLength] : page;

    private static void Lay(Dictionary<string, string> stored, JsonElement fields)
    {
        foreach (var field in fields.EnumerateObject()) stored[field.Name] = field.Value.ToString();
        if (fields.TryGetProperty("USE_PLACEMENT", out var use)) stored["PAGE"] = use.GetString() == "Y" ? fields.GetProperty("PLACEMENT_HANDLER").GetString()! : "";
    }
}
