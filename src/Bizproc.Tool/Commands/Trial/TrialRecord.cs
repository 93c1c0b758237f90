using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>The exchange of a trial, which is kept in a file without secrets, also if the trial failed.</summary>
/// <param name="file">The file.</param>
/// <param name="code">The code of the action.</param>
/// <param name="values">The values of its properties.</param>
/// <param name="returns">The keys of its return properties; <see langword="null"/> if it is not declared here.</param>
/// <param name="portal">The calls of this command.</param>
/// <param name="facts">Reads what an emulator tells; <see langword="null"/> for a real portal.</param>
internal sealed class TrialRecord(WholeFile file, string code, JsonObject values, IReadOnlyList<string>? returns, RecordingPortal portal, EmulatorFacts? facts)
{
    private const int Format = 1;

    /// <summary>A file of a template contains the values of the trial in a form in which no secret could be found.</summary>
    private const string TemplateFile = "TEMPLATE_DATA";
    private const string Omitted = "(omitted)";

    private JsonObject? _run;
    private IReadOnlyList<JsonObject> _applicationCalls = [];

    /// <summary>Gets or sets the workflow; <see langword="null"/> until it has started.</summary>
    public string? Workflow { get; set; }

    /// <summary>Gets or sets the lines of the workflow's log.</summary>
    public IReadOnlyList<string> Log { get; set; } = [];

    /// <summary>Reads what the emulator knows, before the workflow is removed.</summary>
    /// <param name="template">The id of the template.</param>
    public async Task ObserveAsync(string template)
    {
        if (facts is null || Workflow is null) return;

        // After Ctrl+C, too: the reader has a time limit of its own.
        _run = await facts.ReadRunAsync(Workflow, CancellationToken.None).ConfigureAwait(false);
        if (_run is null) return;

        _applicationCalls = await facts.ReadCallsAsync(_run, template, CancellationToken.None).ConfigureAwait(false);
        if (Log.Count == 0) Log = await facts.ReadLogAsync(Workflow, CancellationToken.None).ConfigureAwait(false) ?? [];
    }

    /// <summary>Writes the file.</summary>
    /// <param name="events">The story.</param>
    /// <param name="isDone">True if the workflow ended in time.</param>
    /// <param name="failure">The sentence with which the command fails; <see langword="null"/> if it does not.</param>
    /// <param name="secrets">The secrets of the command.</param>
    /// <returns>A sentence if the file cannot be written; otherwise <see langword="null"/>.</returns>
    public string? Write(JsonArray events, bool isDone, string? failure, PortalSecrets secrets)
    {
        try
        {
            file.Write(Encoding.UTF8.GetBytes(ToolConsole.Format(SecretFilter.Clean(Describe(events, isDone, failure), secrets)!) + "\n"));
            return null;
        }
        catch (Exception wrong) when (WholeFile.IsExpected(wrong))
        {
            return $"The record cannot be written: {wrong.Message.TrimEnd('.')}. Choose another file with --record";
        }
    }

    private JsonObject Describe(JsonArray events, bool isDone, string? failure) => new()
    {
        ["format"] = Format,
        ["code"] = code,
        ["portal"] = portal.Portal.ToString(),
        ["values"] = values.DeepClone(),
        ["isDone"] = isDone,
        ["failure"] = failure,
        ["events"] = events.DeepClone(),
        ["workflow"] = Workflow,
        ["request"] = _run is null ? null : new JsonObject { ["url"] = _run["url"]?.DeepClone(), ["form"] = EmulatorFacts.ReadForm(_run["form"]?.ToString() ?? "") },
        ["answer"] = _run?["handler"]?.DeepClone(),
        ["returned"] = ReadReturned(),
        ["log"] = new JsonArray([.. Log.Select(static line => (JsonNode)line)]),
        ["calls"] = new JsonArray([.. portal.Calls.Select(DescribeOwn), .. _applicationCalls.Select(DescribeForeign)]),
    };

    /// <summary>Gets the values that the step has received. Beside them, an emulator keeps the settings of the step.</summary>
    private JsonObject? ReadReturned() => _run?["values"] is JsonObject kept
        ? new JsonObject(kept.Where(value => returns?.Contains(value.Key, StringComparer.Ordinal) ?? true).Select(static value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())))
        : null;

    private static JsonObject DescribeOwn(RecordedCall call)
    {
        var parameters = call.Parameters?.DeepClone();
        if (parameters is JsonObject members && members.ContainsKey(TemplateFile)) members[TemplateFile] = Omitted;
        return new JsonObject
        {
            ["by"] = "try", ["method"] = call.Method, ["parameters"] = parameters, ["answer"] = call.Answer?.DeepClone(), ["error"] = call.Error, ["times"] = call.Times,
        };
    }

    private static JsonObject DescribeForeign(JsonObject call) => new()
    {
        ["by"] = "application",
        ["method"] = call["method"]?.DeepClone(),
        ["parameters"] = call["parameters"]?.DeepClone(),
        ["answer"] = (call["answer"] as JsonObject)?["result"]?.DeepClone(),
        ["error"] = (call["answer"] as JsonObject)?["error"]?.DeepClone(),
        ["times"] = 1,
    };
}
