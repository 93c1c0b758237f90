using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Starts and reads workflows.</summary>
internal static class WorkflowControl
{
    /// <summary>Starts a workflow. Unlike a call of the method, this does not require that the document exists.</summary>
    /// <exception cref="ControlException">The portal has no such template, or a value does not belong to it.</exception>
    public static FlowInstance Start(WorkflowRequest request, PortalState state)
    {
        var template = state.Templates.Find(request.TemplateId) ?? throw new ControlException("TEMPLATE_NOT_FOUND", $"The portal has no template {request.TemplateId}");
        if (request.User < 1) throw new ControlException("WRONG_REQUEST", $"{request.User} is not the id of a user. An id is 1 or more");

        RequireType(request.Document, template.DocumentType);
        IReadOnlyList<string> id = request.Document is { } document ? [document.Module, document.Entity, document.Id] : RunDocument.CreateFirst(template.DocumentType);
        var fields = request.Fields is null ? null : JsonBodyParser.ReadNode(request.Fields);
        var parameters = JsonBodyParser.ReadNode(request.Parameters);
        KnownKeys.RequireParameters(template.Members(TemplateMembers.Parameters), parameters);
        return state.Engine!.Start(template, new FlowDocument(id, template.DocumentType, fields), parameters, request.User);
    }

    private static void RequireType(DocumentId? document, IReadOnlyList<string> type)
    {
        if (document is { } id && (id.Module != type[0] || id.Entity != type[1]))
            throw new ControlException("WRONG_REQUEST", $"The document {id} is not of the type of the template, {string.Join('/', type)}");
    }

    /// <exception cref="ControlException">The portal has no such workflow.</exception>
    public static FlowInstance Find(PortalState state, string id) =>
        state.Flows.Find(id) ?? throw new ControlException("WORKFLOW_NOT_FOUND", $"The portal has no workflow '{id}'. It keeps the last {FlowTable.Capacity}");

    /// <summary>Copies the present state of a workflow.</summary>
    public static EmulatedWorkflow Read(FlowInstance flow) =>
        new(flow.Id, flow.Template.Id, flow.State, flow.Status, flow.Failure, [.. flow.Path.Select(step => Read(step, flow))], RequestJsonWriter.ToJson(flow.Variables));

    /// <summary>Gets the lines of a step. Those of a run that waits are still with the run.</summary>
    public static IEnumerable<RunLogEntry> LinesOf(FlowStep step, FlowInstance flow) =>
        flow.Current is { } run && run.Id == step.Run ? step.Lines.Concat(run.Step.Log) : step.Lines;

    private static EmulatedWorkflowStep Read(FlowStep step, FlowInstance flow) =>
        new(step.Name, step.Type, step.Title, step.Outcome, step.Run, [.. LinesOf(step, flow)], step.Started, step.Ended);
}
