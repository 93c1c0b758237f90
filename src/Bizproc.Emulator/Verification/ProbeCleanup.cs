using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// Deletes the templates and triggers of a run. It finds them by their names and codes, because a call may be carried out without an answer. It never
/// deletes what does not belong to the run.
/// </summary>
/// <param name="portal">The portal.</param>
/// <param name="own">The names of the run.</param>
internal sealed class ProbeCleanup(RemotePortal portal, OwnNames own)
{
    private const string TemplateKind = "workflow template";
    private const string TriggerKind = "trigger";

    // Templates that the portal has added, although it should have refused them, may have no name by which to find them.
    private readonly HashSet<string> _added = [];
    private bool _mayHaveTemplates;
    private bool _mayHaveTriggers;

    /// <summary>Notes what a call may leave behind, before the call is made.</summary>
    public void Note(Probe probe)
    {
        _mayHaveTemplates |= probe.Result == ProbeResult.TemplateId;
        _mayHaveTriggers |= probe.IsOfCrm;
    }

    /// <summary>Notes the template that a call has added.</summary>
    public void Note(Probe probe, RemoteAnswer answer)
    {
        if (probe.Result == ProbeResult.TemplateId && ProbeSide.FindId(answer) is { } id) _added.Add(id);
    }

    /// <summary>Looks for all that is left, deletes it, and returns what is still there.</summary>
    /// <exception cref="VerificationException">The portal refuses the lists, or does not answer.</exception>
    public async Task<IReadOnlyList<ListedAction>> SweepAsync(CancellationToken cancellationToken) =>
    [
        .. _mayHaveTemplates ? await SweepTemplatesAsync(cancellationToken).ConfigureAwait(false) : [],
        .. _mayHaveTriggers ? await SweepTriggersAsync(cancellationToken).ConfigureAwait(false) : [],
    ];

    private async Task<IEnumerable<ListedAction>> SweepTemplatesAsync(CancellationToken cancellationToken)
    {
        var found = await FindTemplatesAsync(cancellationToken).ConfigureAwait(false);
        var unnamed = new List<string>();
        foreach (string id in _added.Union(found.Keys))
        {
            var answer = await portal.CallAsync("bizproc.workflow.template.delete", $$"""{"ID":{{id}}}""", cancellationToken).ConfigureAwait(false);
            bool isGone = answer.Error is null ? answer.Http == StatusCodes.Status200OK : answer.Error == TemplateAnswers.NotFoundError;
            if (!isGone && !found.ContainsKey(id)) unnamed.Add(id);
        }

        if (found.Count > 0) found = await FindTemplatesAsync(cancellationToken).ConfigureAwait(false);
        return found.Values.Concat(unnamed.Select(static id => $"with the id {id}")).Select(static name => new ListedAction(TemplateKind, name));
    }

    /// <summary>Finds the run's templates by id. A portal that ignores the filter lists the newest first.</summary>
    private async Task<Dictionary<string, string>> FindTemplatesAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in own.TemplateNames)
        {
            var rows = await ListAsync(
                "bizproc.workflow.template.list", $$$"""{"SELECT":["ID","NAME"],"FILTER":{"NAME":"{{{name}}}"},"ORDER":{"ID":"DESC"} }""", cancellationToken).ConfigureAwait(false);
            foreach (var row in rows.Where(own.IsOwnRow))
            {
                string id = row.TryGetProperty("ID", out var member) ? member.ToString() : "";
                if (id.Length > 0 && id.All(char.IsAsciiDigit)) found[id] = row.GetProperty("NAME").GetString()!;
            }
        }

        return found;
    }

    private async Task<IEnumerable<ListedAction>> SweepTriggersAsync(CancellationToken cancellationToken)
    {
        var found = await FindTriggersAsync(cancellationToken).ConfigureAwait(false);
        foreach (string code in found)
        {
            await portal.CallAsync("crm.automation.trigger.delete", $$"""{"CODE":{{ResultWords.Quote(code)}}}""", cancellationToken).ConfigureAwait(false);
        }

        if (found.Count > 0) found = await FindTriggersAsync(cancellationToken).ConfigureAwait(false);
        return found.Select(static code => new ListedAction(TriggerKind, code));
    }

    private async Task<IReadOnlyList<string>> FindTriggersAsync(CancellationToken cancellationToken)
    {
        var rows = await ListAsync("crm.automation.trigger.list", "{}", cancellationToken).ConfigureAwait(false);
        return [.. rows.Where(own.IsOwnRow).Select(static row => row.GetProperty("CODE").GetString()!)];
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string method, string parameters, CancellationToken cancellationToken)
    {
        var answer = await portal.CallAsync(method, parameters, cancellationToken).ConfigureAwait(false);
        // Without these methods or the right to call them, nothing was added.
        if (answer.Error == GeneralAnswers.InsufficientScope.Error || answer.Error == GeneralAnswers.MethodNotFound.Error) return [];

        return answer.Result is { ValueKind: JsonValueKind.Array } rows
            ? [.. rows.EnumerateArray()]
            : throw new VerificationException($"The portal does not answer {method}");
    }
}
