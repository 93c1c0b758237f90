using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// Puts the names of the run into one recorded call and keeps everything else as recorded: two spellings of one key must both arrive, in their order.
/// Use one object for one call.
/// </summary>
/// <param name="own">The names of the run.</param>
/// <param name="mayFollowReferences">True if a reference to a listed code can only give a code of the run (portal: 3.6).</param>
internal sealed class RequestRewriter(OwnNames own, bool mayFollowReferences)
{
    private readonly List<ListedAction> _adds = [];

    /// <summary>Gets the actions that the call may add.</summary>
    public IReadOnlyList<ListedAction> Adds => _adds;

    /// <summary>Gets the reason why the call cannot be sent, if there is one.</summary>
    public SkipReason? Obstacle { get; private set; }

    /// <summary>Writes the body of a call: its form if it has one, otherwise its parameters.</summary>
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

    /// <summary>Rewrites a form or the query of a command. A name with brackets is never one of the names that are replaced.</summary>
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

    /// <summary>Inserts a new name into encoded text, which stays as it is. Of the inserted characters only <c>?</c> needs encoding.</summary>
    private static string Inserted(string encoded, string value, string renamed)
    {
        int at = renamed.IndexOf(value, StringComparison.Ordinal);
        return Uri.EscapeDataString(renamed[..at]) + encoded + Uri.EscapeDataString(renamed[(at + value.Length)..]);
    }

    private string Code(string code, string method)
    {
        if (code.Contains('$', StringComparison.Ordinal))
        {
            // If the reference gives a code of the run, that code already has the prefix.
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
