using Bizproc.Emulator.Control;
using Bizproc.Emulator.Delivery.Flows;
using Bizproc.Emulator.State.Flows;

namespace Bizproc.Emulator;

public sealed partial class EmulatedPortal
{
    /// <summary>Adds a workflow template, as an application does with <c>bizproc.workflow.template.add</c>.</summary>
    /// <param name="template">The template.</param>
    /// <param name="application">The client id of the application that owns it and registered its actions.</param>
    /// <returns>The id of the template.</returns>
    /// <exception cref="ArgumentException">The portal has too many templates.</exception>
    public int AddTemplate(WorkflowTemplate template, string application = "app.1")
    {
        ArgumentNullException.ThrowIfNull(template);
        return AddTemplate(template.Name, template.DocumentType, template.WriteFile(application), application);
    }

    /// <summary>Adds a workflow template from a <c>.bpt</c> file, which the workflow designer of a real portal exports.</summary>
    /// <param name="name">The name of the template.</param>
    /// <param name="documentType">The type of the documents on which the workflow runs.</param>
    /// <param name="file">The content of the file.</param>
    /// <param name="application">The client id of the application that owns it.</param>
    /// <returns>The id of the template.</returns>
    /// <exception cref="ArgumentException">The file is no template, or the portal has too many of them.</exception>
    public int AddTemplate(string name, DocumentType documentType, ReadOnlyMemory<byte> file, string application = "app.1")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(documentType);
        int id = 0;
        Do(nameof(file), () =>
        {
            var content = TemplateContent.Read(file.Span);
            id = _server.Control.Store.Change(state => TemplateContent.Add(state, application, name, [documentType.Module, documentType.Entity, documentType.Type], content).Id);
        });
        return id;
    }

    /// <summary>Starts a workflow. Its steps run until one waits for a handler or for a time.</summary>
    /// <remarks>Steps of actions call the real handlers. The first step that the emulator does not model ends the workflow as failed, with its name.</remarks>
    /// <param name="request">The template, the document and the parameters.</param>
    /// <returns>The state after that.</returns>
    /// <exception cref="ArgumentException">The portal has no such template, or a value of the request is not valid.</exception>
    /// <example>
    /// <code>
    /// var started = portal.StartWorkflow(new WorkflowRequest(portal.AddTemplate(template)) { Fields = new() { ["OPPORTUNITY"] = 1500 } });
    /// var ended = await portal.WaitWorkflowAsync(started.Id);
    /// </code>
    /// </example>
    public EmulatedWorkflow StartWorkflow(WorkflowRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        FlowInstance? flow = null;
        Do(nameof(request), () => flow = _server.Control.Store.Change(state => WorkflowControl.Start(request, state)));
        return Read(flow!);
    }

    /// <summary>Waits at most 30 seconds until a workflow has ended.</summary>
    /// <inheritdoc cref="WaitWorkflowAsync(string, TimeSpan, CancellationToken)"/>
    public Task<EmulatedWorkflow> WaitWorkflowAsync(string id, CancellationToken cancellationToken = default) => WaitWorkflowAsync(id, DefaultWait, cancellationToken);

    /// <summary>Waits until a workflow has ended.</summary>
    /// <remarks>
    /// Delays and time limits of steps are measured by the portal's clock, which <see cref="Advance"/> moves; the limit of this method is real time.
    /// </remarks>
    /// <param name="id">The id of the workflow.</param>
    /// <param name="timeout">The maximum time to wait; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The portal has no such workflow.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or longer than 49 days.</exception>
    /// <exception cref="TimeoutException">It still runs. The message describes the step for which it waits.</exception>
    /// <exception cref="InvalidOperationException">
    /// A step failed, or its handler refused the call or could not be reached; or the portal dropped the workflow. The message names the step.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The portal has stopped.</exception>
    public async Task<EmulatedWorkflow> WaitWorkflowAsync(string id, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, LongestWait);
        var flow = FindWorkflow(id);
        await new FlowWait(flow, _server.Control.Store).WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        return Read(flow);
    }

    /// <summary>Reads the present state of a workflow.</summary>
    /// <param name="id">The id of the workflow.</param>
    /// <exception cref="ArgumentException">The portal has no such workflow.</exception>
    public EmulatedWorkflow GetWorkflow(string id) => Read(FindWorkflow(id));

    private FlowInstance FindWorkflow(string id)
    {
        FlowInstance? flow = null;
        Do(nameof(id), () => flow = _server.Control.Store.Read(state => WorkflowControl.Find(state, id)));
        return flow!;
    }

    private EmulatedWorkflow Read(FlowInstance flow) => _server.Control.Store.Read(_ => WorkflowControl.Read(flow));
}
