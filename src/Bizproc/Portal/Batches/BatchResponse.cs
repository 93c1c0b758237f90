using System.Globalization;
using System.Text.Json;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Portal.Batches;

/// <summary>Reads the answer of a batch: maps by index. The portal writes an empty map as a list (portal: 3.6).</summary>
internal static class BatchResponse
{
    /// <param name="answer">The member <c>result</c> of the answer.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="token">The token, which must not appear in any text.</param>
    /// <exception cref="PortalUnreadableException">
    /// The answer names none of the commands, although a portal always reaches at least one. Otherwise a caller that sends the missing commands
    /// again would never finish.
    /// </exception>
    public static PortalBatchResult Read(JsonElement answer, IReadOnlyList<PortalCommand> commands, PortalToken token)
    {
        var results = new JsonElement?[commands.Count];
        var errors = new PortalException?[commands.Count];
        foreach (var (index, result) in Members(answer, "result", commands.Count)) results[index] = result;
        foreach (var (index, error) in Members(answer, "result_error", commands.Count))
        {
            var command = commands[index];
            var call = new RequestInfo(command.Method, IsSafeToRepeat: false, command.Action?.Code);
            errors[index] = new RequestFailures(token, call).Refused(ReadText(error, "error"), ReadText(error, "error_description"), status: 200);
        }

        bool isReached = commands.Count == 0 || results.Any(static result => result is not null) || errors.Any(static error => error is not null);
        if (!isReached) throw new PortalUnreadableException("The answer does not contain any command of the batch", 200, "batch");

        var times = new JsonElement?[commands.Count];
        foreach (var (index, time) in Members(answer, "result_time", commands.Count)) times[index] = time;
        return new PortalBatchResult(results, errors) { Times = times };
    }

    private static IEnumerable<(int Index, JsonElement Value)> Members(JsonElement answer, string name, int count)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(name, out var map)) return [];

        var members = map.ValueKind switch
        {
            JsonValueKind.Array => map.EnumerateArray().Select(static (value, index) => (index, value)),
            JsonValueKind.Object => map.EnumerateObject().Select(static member => (Index(member.Name), member.Value)),
            _ => [],
        };
        return members.Where(member => member.Item1 >= 0 && member.Item1 < count);
    }

    private static int Index(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1;

    private static string ReadText(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var text) ? text.ToString() : "";
}
