using System.Net;
using System.Text.Json.Nodes;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Reads from an emulator what happened in a workflow.</summary>
/// <param name="control">Reads facts from the emulator.</param>
internal sealed class EmulatorFacts(EmulatorControl control)
{
    private const string Polled = "bizproc.workflow.instances";
    private const string Answered = "bizproc.event.send";
    private const string Started = "bizproc.workflow.start";

    /// <summary>Creates a reader for a portal; <see langword="null"/> if the portal cannot be an emulator.</summary>
    public static EmulatorFacts? Create(PortalTarget target) => EmulatorControl.Create(target) is { } control ? new EmulatorFacts(control) : null;

    /// <summary>Reads the lines of the log; <see langword="null"/> if the portal is not an emulator of this version.</summary>
    public async Task<IReadOnlyList<string>?> ReadLogAsync(string workflow, CancellationToken stop) => (await ReadStepsAsync(workflow, stop).ConfigureAwait(false))
        ?.SelectMany(static step => step?["log"] as JsonArray ?? []).Select(static line => line?.ToString() ?? "").ToList();

    /// <summary>Reads the call of the action's handler; <see langword="null"/> if the workflow has not come to it.</summary>
    public async Task<JsonObject?> ReadRunAsync(string workflow, CancellationToken stop)
    {
        var steps = await ReadStepsAsync(workflow, stop).ConfigureAwait(false);
        string? run = steps?.Select(static step => step?["run"]?.ToString()).FirstOrDefault(static run => run is not null);
        return run is null ? null : await control.ReadAsync($"runs/{Uri.EscapeDataString(run)}", stop).ConfigureAwait(false) as JsonObject;
    }

    /// <summary>Reads the calls that the application made since a run started, the oldest first, without those of this command.</summary>
    /// <param name="run">The run.</param>
    /// <param name="template">The id of the template of the trial.</param>
    /// <param name="stop">Cancels the operation.</param>
    public async Task<IReadOnlyList<JsonObject>> ReadCallsAsync(JsonObject run, string template, CancellationToken stop)
    {
        string? application = run["application"]?.ToString(), started = run["started"]?.ToString();
        var requests = await control.ReadAsync("requests", stop).ConfigureAwait(false) as JsonArray ?? [];
        return
        [
            .. requests.OfType<JsonObject>().Reverse().Where(request =>
                request["application"]?.ToString() == application
                && string.CompareOrdinal(request["at"]?.ToString(), started) >= 0
                && !IsOwn(request, template)),
        ];
    }

    /// <summary>Finds the failure of a call: the application did not take it, or has answered without values, only with a line for the log.</summary>
    /// <param name="run">The run.</param>
    /// <param name="template">The id of the template of the trial.</param>
    /// <param name="stop">Cancels the operation.</param>
    /// <returns>The failure as a clause; <see langword="null"/> if there is none.</returns>
    public async Task<string?> FindFailureAsync(JsonObject run, string template, CancellationToken stop)
    {
        if (FindRefusal(run) is { } refusal) return refusal;

        // An emulator hides the token of the answer, but the log of the run has its line.
        string[] log = [.. (run["log"] as JsonArray ?? []).Select(static line => line?.ToString() ?? "")];
        foreach (var call in await ReadCallsAsync(run, template, stop).ConfigureAwait(false))
        {
            if (call["method"]?.ToString() != Answered || call["parameters"] is not JsonObject parameters || Find(parameters, "RETURN_VALUES") is not null) continue;
            if (Find(parameters, "LOG_MESSAGE") is { Length: > 0 } message && log.Any(line => line.EndsWith(message, StringComparison.Ordinal))) return $"the application has answered without values: {message}";
        }

        return null;
    }

    /// <summary>Finds the reason why the application will never answer a call, as a clause; <see langword="null"/> if it may.</summary>
    public static string? FindRefusal(JsonObject run) => run["handler"] switch
    {
        JsonObject { } handler when handler["status"] is { } status => (int)status is >= 200 and < 300 ? null : $"the application has answered the portal with status {status}",
        JsonObject { } handler when handler["error"] is { } error => $"the application cannot be reached at {run["url"]}: {error.ToString().TrimEnd('.')}",
        _ => null,
    };

    /// <summary>Reads the fields of a form, with their values decoded.</summary>
    public static JsonObject ReadForm(string form)
    {
        var fields = new JsonObject();
        foreach (string field in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = field.Split('=', 2);
            fields[WebUtility.UrlDecode(parts[0])] = parts.Length > 1 ? WebUtility.UrlDecode(parts[1]) : "";
        }

        return fields;
    }

    /// <summary>True for the calls with which this command starts its workflow and waits for its end.</summary>
    private static bool IsOwn(JsonObject request, string template)
    {
        var parameters = request["parameters"] as JsonObject;
        return request["method"]?.ToString() switch
        {
            Polled => (parameters?["FILTER"] as JsonObject)?["TEMPLATE_ID"]?.ToString() == template,
            Started => parameters?["TEMPLATE_ID"]?.ToString() == template,
            _ => false,
        };
    }

    /// <summary>Finds a field in any case, as portals do.</summary>
    private static string? Find(JsonObject fields, string name) => fields.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();

    private async Task<JsonArray?> ReadStepsAsync(string workflow, CancellationToken stop) =>
        (await control.ReadAsync($"workflows/{Uri.EscapeDataString(workflow)}", stop).ConfigureAwait(false) as JsonObject)?["path"] as JsonArray;
}
