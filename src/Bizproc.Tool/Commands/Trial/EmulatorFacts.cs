using System.Net;
using System.Text.Json.Nodes;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Reads from an emulator what happened in a workflow.</summary>
/// <param name="control">Reads facts from the emulator.</param>
internal sealed class EmulatorFacts(EmulatorControl control)
{
    private const string Polled = "bizproc.workflow.instances";
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

    private async Task<JsonArray?> ReadStepsAsync(string workflow, CancellationToken stop) =>
        (await control.ReadAsync($"workflows/{Uri.EscapeDataString(workflow)}", stop).ConfigureAwait(false) as JsonObject)?["path"] as JsonArray;
}
