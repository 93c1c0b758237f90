using System.Globalization;
using System.Text.Json.Nodes;
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
    /// <returns>True if the workflow ended in time.</returns>
    public async Task<bool> RunAsync(
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

        // Without this, a stop between the request and its answer would leave a template whose id nobody knows; the answer comes within the limits of the client.
        int id = await portal.AddWorkflowTemplateAsync(template, cancellationToken: CancellationToken.None).ConfigureAwait(false);
        bool isDone = false;
        try
        {
            story.Tell("template", $"{id} added for {document.Type}");
            isDone = await StartAsync(id, document.Id, wait, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            story.Tell("stopped", "the workflow is ended too", Style.Notice);
        }
        finally
        {
            // With the workflow, the emulator forgets what happened in it.
            if (record is not null) await record.ObserveAsync(id.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            await RemoveSurelyAsync(id).ConfigureAwait(false);
        }

        return isDone;
    }

    private async Task<bool> StartAsync(int id, DocumentId document, TimeSpan wait, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        string workflow = await portal.StartWorkflowAsync(id, document, cancellationToken: stop).ConfigureAwait(false);
        record?.Workflow = workflow;
        story.Tell("workflow", $"{workflow} started on {document}");
        long began = TimeProvider.System.GetTimestamp();
        bool isRunning;
        while ((isRunning = await IsRunningAsync(id, workflow, stop).ConfigureAwait(false)) && TimeProvider.System.GetElapsedTime(began) < wait) await Task.Delay(Pause, stop).ConfigureAwait(false);

        var log = facts is null ? null : await facts.ReadLogAsync(workflow, stop).ConfigureAwait(false);
        record?.Log = log ?? [];
        foreach (string line in log ?? [facts is null ? Elsewhere : Unread]) story.Tell("log", line);
        story.Tell("workflow", isRunning
            ? string.Create(CultureInfo.InvariantCulture, $"still runs after {wait.TotalSeconds} seconds: look at the log of the application, or use --timeout")
            : "ended", isRunning ? Style.Bad : Style.Good);
        return !isRunning;
    }

    private async Task<bool> IsRunningAsync(int template, string workflow, CancellationToken stop)
    {
        await foreach (var running in portal.ListWorkflowsAsync(new JsonObject { ["TEMPLATE_ID"] = template }, stop).ConfigureAwait(false))
        {
            if (running.Id == workflow) return true;
        }

        return false;
    }

    /// <summary>Removes a template even if the command was stopped, and says so if it cannot.</summary>
    private async Task RemoveSurelyAsync(int id)
    {
        using var limit = new CancellationTokenSource(MaxCleaning);
        try
        {
            await RemoveAsync(id, limit.Token).ConfigureAwait(false);
            story.Tell("template", $"{id} deleted");
        }
        catch (Exception failure) when (failure is PortalException or HttpRequestException or OperationCanceledException)
        {
            story.Tell("template", $"{id} is left on the portal: {failure.Message.TrimEnd('.')}. The next bizproc try deletes it", Style.Bad);
        }
    }

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
