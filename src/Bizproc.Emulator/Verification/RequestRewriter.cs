using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// Puts the run's own names into one recorded call and leaves all else as it was recorded: two spellings of a key must both
/// arrive, in their order. One object serves one call.
/// </summary>
/// <param name="own">The run's names.</param>
/// <param name="mayFollowReferences">Whether a reference to a listed code can only come to one of the run's own (portal: 3.6).</param>
internal sealed class RequestRewriter(OwnNames own, bool mayFollowReferences)
{
    private readonly List<ListedAction> _adds = [];

    /// <summary>What the call may add.</summary>
    public IReadOnlyList<ListedAction> Adds => _adds;

    /// <summary>Why the call cannot be sent, if so.</summary>
    public SkipReason? Obstacle { get; private set; }

    /// <summary>The body of a call: of its form, if it has one, else of its parameters.</summary>
    public string Body(RecordedLine line)
    {
        if (line.Form is { } form) return Query(form, line.Method!);

        bool isBatch = line.Method!.Equals("batch", StringComparison.OrdinalIgnoreCase);
        return Json(line.Parameters!.Value, (key, value) => Ascii.ToUpper(key) switch
        {
            "CODE" when value.ValueKind == JsonValueKind.String => ResultWords.Quote(Code(value.GetString()!, line.Method!)),
            "PLACEMENT_HANDLER" => PlacementHandler(value),
            "FIELDS" when value.ValueKind == JsonValueKind.Object => Json(value, PlacementHandlerOfFields),
            "CMD" when isBatch => Commands(value),
            _ => value.GetRawText(),
        });
    }

    private string Commands(JsonElement commands)
    {
        if (commands.ValueKind == JsonValueKind.Object) return Json(commands, (_, command) => Command(command));
        if (commands.ValueKind == JsonValueKind.Array) return $"[{string.Join(',', commands.EnumerateArray().Select(Command))}]";

        return commands.GetRawText();
    }

    private string Command(JsonElement command)
    {
        if (command.ValueKind != JsonValueKind.String) return command.GetRawText();

        string[] parts = command.GetString()!.Split('?', 2);
        return parts.Length < 2 ? command.GetRawText() : ResultWords.Quote($"{parts[0]}?{Query(parts[1], parts[0])}");
    }

    /// <summary>The text of a form, or of a command's query; a name with brackets is none of those that count.</summary>
    private string Query(string query, string method) => string.Join('&', query.Split('&').Select(pair =>
    {
        string[] parts = pair.Split('=', 2);
        if (parts.Length < 2) return pair;

        string value = Decode(parts[1]);
        return Ascii.ToUpper(Decode(parts[0])) switch
        {
            "CODE" => $"{parts[0]}={Inserted(parts[1], value, Code(value, method))}",
            "PLACEMENT_HANDLER" => $"{parts[0]}={Inserted(parts[1], value, PlacementHandler(value))}",
            _ => pair,
        };
    }));

    /// <summary>What stands encoded in a query stays as it is; the names added before or behind need no encoding but of <c>?</c>.</summary>
    private static string Inserted(string encoded, string value, string renamed)
    {
        int at = renamed.IndexOf(value, StringComparison.Ordinal);
        return Uri.EscapeDataString(renamed[..at]) + encoded + Uri.EscapeDataString(renamed[(at + value.Length)..]);
    }

    private string Code(string code, string method)
    {
        if (code.Contains('$', StringComparison.Ordinal))
        {
            // What it comes to has the prefix already, if it is one of ours.
            if (!mayFollowReferences) Obstacle ??= SkipReason.ReferenceToForeignCode;
            return code;
        }

        string renamed = own.Code(code);
        if (renamed.Length > ActionCode.MaxLength) Obstacle ??= SkipReason.LongCode;
        if (ListedAction.KindAddedBy(method) is { } kind && ActionCode.Matches(renamed)) _adds.Add(new ListedAction(kind, renamed));
        return renamed;
    }

    private string PlacementHandlerOfFields(string key, JsonElement value) =>
        Ascii.ToUpper(key) == "PLACEMENT_HANDLER" ? PlacementHandler(value) : value.GetRawText();

    private string PlacementHandler(JsonElement url) =>
        url.ValueKind == JsonValueKind.String ? ResultWords.Quote(PlacementHandler(url.GetString()!)) : url.GetRawText();

    private string PlacementHandler(string url)
    {
        string renamed = own.PlacementHandler(url);
        if (renamed != url && renamed.Length > HandlerUrl.UniquePlacementLength) Obstacle ??= SkipReason.LongPlacementHandler;
        return renamed;
    }

    private static string Json(JsonElement members, Func<string, JsonElement, string> write)
    {
        var texts = members.EnumerateObject().Select(member => $"{ResultWords.Quote(member.Name)}:{write(member.Name, member.Value)}");
        return $"{{{string.Join(',', texts)}}}";
    }

    private static string Decode(string encoded) => UrlDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(encoded));
}
