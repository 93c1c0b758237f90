using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Programs;
using Bizproc.Portal.Retry;
using Bizproc.Protocol;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Adds, runs and removes the templates of trials.</summary>
/// <param name="portal">The portal.</param>
/// <param name="story">Tells what happens.</param>
/// <param name="facts">Reads what an emulator tells; <see langword="null"/> for a real portal.</param>
/// <param name="record">Keeps the exchange; <see langword="null"/> if nobody asked for it.</param>
internal sealed class TrialTemplates(IPortalClient portal, TrialStory story, EmulatorFacts? facts, TrialRecord? record)
{
    private const string Elsewhere = "is on the page of the document, under its workflows: portals do not tell it to programs";
    private const string Unread = "cannot be read: the portal is not an emulator of this version";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>The maximum time to remove what is left, also after Ctrl+C.</summary>
    private static readonly TimeSpan MaxCleaning = TimeSpan.FromSeconds(30);

    private string? _workflow;

    /// <summary>Removes templates that an earlier process left because it was killed.</summary>
    public async Task RemoveLeftoversAsync(CancellationToken stop)
    {
        var left = new List<WorkflowTemplateInfo>();
        await foreach (var template in portal.ListWorkflowTemplatesAsync(cancellationToken: stop).ConfigureAwait(false))
        {
            if (TrialName.IsLeftover(template.Name, template.Modified, TimeProvider.System.GetUtcNow())) left.Add(template);
        }

        foreach (var template in left)
        {
            await RemoveAsync(template.Id, stop).ConfigureAwait(false);
            story.Tell("cleaned", $"template {template.Id}, which an earlier bizproc try left", Style.Notice);
        }
    }

    /// <summary>Runs an action once.</summary>
    /// <exception cref="ToolException">There is no such document, or a template may be left because the portal did not answer.</exception>
    public async Task<TrialOutcome> RunAsync(
        string code,
        JsonObject values,
        IReadOnlyList<string> returns,
        (DocumentType Type, DocumentId Id) document,
        TimeSpan wait,
        CancellationToken stop)
    {
        var template = new WorkflowTemplate(TrialName.Create(code), document.Type) { Description = "Made by bizproc try, which deletes it" };
        var step = template.Steps.Run(code, values);
        foreach (string key in returns) template.Steps.Log($"{key} = {step.Result(key)}");

        int id = await AddAsync(template).ConfigureAwait(false);
        var outcome = new TrialOutcome(IsEnded: false);
        bool isStopped = false;
        try
        {
            story.Tell("template", $"{id} added for {document.Type}");
            outcome = await StartAsync(id, document.Id, wait, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            isStopped = true;
        }
        finally
        {
            // With the workflow, the emulator forgets what happened in it.
            if (record is not null) await record.ObserveAsync(id.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            if (!await RemoveSurelyAsync(id, isStopped).ConfigureAwait(false)) outcome = outcome with { LeftTemplate = id };
        }

        return outcome;
    }

    /// <summary>Adds a template. If nobody knows if the portal has added it, the template is looked for and deleted.</summary>
    private async Task<int> AddAsync(WorkflowTemplate template)
    {
        try
        {
            // Without this, a stop between the request and its answer would leave a template whose id nobody knows; the answer comes within the limits of the client.
            return await portal.AddWorkflowTemplateAsync(template, cancellationToken: CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception lost) when (OutcomeUnknown.Is(lost))
        {
            await RemoveLostAsync(template.Name, lost).ConfigureAwait(false);
            throw;
        }
    }

    private async Task RemoveLostAsync(string name, Exception lost)
    {
        using var limit = new CancellationTokenSource(MaxCleaning);
        try
        {
            var found = new List<int>();
            await foreach (var template in portal.ListWorkflowTemplatesAsync(cancellationToken: limit.Token).ConfigureAwait(false))
            {
                if (template.Name == name) found.Add(template.Id);
            }

            foreach (int id in found)
            {
                await RemoveAsync(id, limit.Token).ConfigureAwait(false);
                story.Tell("cleaned", $"template {id}, whose addition the portal has not confirmed", Style.Notice);
            }
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            string sentence = Failures.Describe(lost)?.Sentence.TrimEnd('.') ?? lost.Message;
            throw new ToolException($"{sentence}. A template named '{name}' may be left on the portal. The next bizproc try deletes it", ExitCode.PortalFailed, lost);
        }
    }

    private async Task<TrialOutcome> StartAsync(int id, DocumentId document, TimeSpan wait, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        string workflow = await StartWorkflowAsync(id, document, stop).ConfigureAwait(false);
        _workflow = workflow;
        record?.Workflow = workflow;
        story.Tell("workflow", $"{workflow} started on {document}");
        long began = TimeProvider.System.GetTimestamp();
        string? refusal = null;
        bool isRunning;
        while ((isRunning = await IsRunningAsync(id, workflow, stop).ConfigureAwait(false)) && TimeProvider.System.GetElapsedTime(began) < wait)
        {
            // A call that the application has not taken is never answered.
            if ((refusal = await FindRefusalAsync(workflow, stop).ConfigureAwait(false)) is not null) break;
            await Task.Delay(Pause, stop).ConfigureAwait(false);
        }

        var log = facts is null ? null : await facts.ReadLogAsync(workflow, stop).ConfigureAwait(false);
        record?.Log = log ?? [];
        foreach (string line in log ?? [facts is null ? Elsewhere : Unread]) story.Tell("log", line);
        string? failure = refusal ?? await FindFailureAsync(id, workflow, stop).ConfigureAwait(false);
        if (failure is not null) story.Tell("failed", failure, Style.Bad);
        if (!isRunning) story.Tell("workflow", "ended", failure is null ? Style.Good : Style.Plain);
        else if (refusal is null) story.Tell("workflow", $"still runs after {ShownTime.InSeconds(wait.TotalSeconds)}: look at the log of the application, or use --timeout", Style.Bad);
        return new TrialOutcome(!isRunning, failure);
    }

    private async Task<string> StartWorkflowAsync(int id, DocumentId document, CancellationToken stop)
    {
        try
        {
            return await portal.StartWorkflowAsync(id, document, cancellationToken: stop).ConfigureAwait(false);
        }
        catch (PortalException refusal) when (refusal.Description == InstanceAnswers.WrongDocument.Description)
        {
            throw new ToolException($"{TrialDocument.Describe(document)} does not exist on the portal. Name another document with --document, such as deal:5", ExitCode.NotSo, refusal);
        }
    }

    private async Task<string?> FindRefusalAsync(string workflow, CancellationToken stop) =>
        facts is not null && await facts.ReadRunAsync(workflow, stop).ConfigureAwait(false) is { } run ? EmulatorFacts.FindRefusal(run) : null;

    private async Task<string?> FindFailureAsync(int template, string workflow, CancellationToken stop) =>
        facts is not null && await facts.ReadRunAsync(workflow, stop).ConfigureAwait(false) is { } run
            ? await facts.FindFailureAsync(run, template.ToString(CultureInfo.InvariantCulture), stop).ConfigureAwait(false)
            : null;

    private async Task<bool> IsRunningAsync(int template, string workflow, CancellationToken stop)
    {
        await foreach (var running in portal.ListWorkflowsAsync(new JsonObject { ["TEMPLATE_ID"] = template }, stop).ConfigureAwait(false))
        {
            if (running.Id == workflow) return true;
        }

        return false;
    }

    /// <summary>Removes a template even if the command was stopped.</summary>
    /// <returns>True if nothing is left.</returns>
    private async Task<bool> RemoveSurelyAsync(int id, bool isStopped)
    {
        using var limit = new CancellationTokenSource(MaxCleaning);
        try
        {
            await RemoveAsync(id, limit.Token).ConfigureAwait(false);
            if (isStopped) story.Tell("stopped", _workflow is null ? "the portal had not said if the workflow has started; if it had, it is ended" : "the workflow is ended too", Style.Notice);
            story.Tell("template", $"{id} deleted");
            return true;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            string why = failure is OperationCanceledException ? "it does not answer" : failure.Message.TrimEnd('.');
            story.Warn("template", $"{id} is left on the portal: {why}. The next bizproc try deletes it");
            return false;
        }
    }

    private static bool IsExpected(Exception failure) => failure is PortalException or HttpRequestException or OperationCanceledException;

    /// <summary>Ends the workflows of a template, with which portals do not delete it, and deletes it.</summary>
    private async Task RemoveAsync(int id, CancellationToken stop)
    {
        var running = new List<string>();
        await foreach (var workflow in portal.ListWorkflowsAsync(new JsonObject { ["TEMPLATE_ID"] = id }, stop).ConfigureAwait(false)) running.Add(workflow.Id);
        foreach (string workflow in running)
        {
            try
            {
                await portal.KillWorkflowAsync(workflow, stop).ConfigureAwait(false);
            }
            catch (PortalException ended) when (ended is not PortalAccessException)
            {
                // It has ended meanwhile.
            }
        }

        await portal.DeleteWorkflowTemplateAsync(id, stop).ConfigureAwait(false);
    }
}
