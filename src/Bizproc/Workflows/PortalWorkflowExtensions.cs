using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc;

/// <summary>Calls <c>bizproc.workflow.*</c> and <c>event.test</c>: starts and stops workflows, and tests how a portal reaches the application.</summary>
/// <remarks>The token must belong to an administrator.</remarks>
public static class PortalWorkflowExtensions
{
    private const string Prefix = "bizproc.workflow.";

    /// <summary>Starts a workflow on a document. Not repeated by itself, because a second call would start a second workflow.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="templateId">The id of the template.</param>
    /// <param name="document">The document. It must exist, and its type must be that of the template.</param>
    /// <param name="parameters">The values of the template's parameters, by name. A user is <c>user_7</c>. Default: none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The id of the workflow, which calls of its steps have as <c>workflow_id</c>.</returns>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task<string> StartWorkflowAsync(
        this IPortalClient portal,
        int templateId,
        DocumentId document,
        IEnumerable<KeyValuePair<string, JsonNode?>>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(document);
        const string Method = Prefix + "start";
        var values = new JsonObject();
        foreach (var (name, value) in parameters ?? []) values[name] = value?.DeepClone();
        var result = await portal.CallAsync(
            Method,
            new JsonObject
            {
                ["TEMPLATE_ID"] = templateId,
                ["DOCUMENT_ID"] = new JsonArray(document.Module, document.Entity, document.Id),
                ["PARAMETERS"] = values,
            },
            cancellationToken).ConfigureAwait(false);
        return result.ValueKind == JsonValueKind.String ? result.GetString()! : throw new PortalException("", "The portal answered no id of a workflow", 200, Method);
    }

    /// <summary>Reads the workflows that run, page by page, those that changed last first.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="filter">The filter, such as <c>{"TEMPLATE_ID":5,">STARTED_BY":0}</c>. Default: all workflows.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static IAsyncEnumerable<WorkflowInstanceInfo> ListWorkflowsAsync(
        this IPortalClient portal, JsonObject? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var parameters = new JsonObject
        {
            ["SELECT"] = new JsonArray([.. WorkflowInstanceInfo.Fields.Select(static field => JsonValue.Create(field))]),
            ["FILTER"] = filter?.DeepClone() ?? new JsonObject(),
            ["ORDER"] = new JsonObject { ["MODIFIED"] = "DESC", ["ID"] = "ASC" },
        };
        return ReadAsync(portal, parameters, cancellationToken);
    }

    /// <summary>Stops a workflow. What it did so far stays visible on the portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="id">The id of the workflow.</param>
    /// <param name="status">The status that people see. Default: that of the portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, for example because the workflow has ended.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task TerminateWorkflowAsync(this IPortalClient portal, string id, string? status = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentException.ThrowIfNullOrEmpty(id);
        var parameters = new JsonObject { ["ID"] = id };
        if (status is not null) parameters["STATUS"] = status;
        return portal.CallAsync(Prefix + "terminate", parameters, cancellationToken);
    }

    /// <summary>Stops a workflow and removes everything about it.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="id">The id of the workflow.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, for example because the workflow has ended.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task KillWorkflowAsync(this IPortalClient portal, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return portal.CallAsync(Prefix + "kill", new JsonObject { ["ID"] = id }, cancellationToken);
    }

    /// <summary>
    /// Lets the portal send the event <c>ONAPPTEST</c> to the addresses that <c>event.bind</c> has bound to it. So it proves that the portal reaches
    /// the application.
    /// </summary>
    /// <param name="portal">The portal. The token must belong to an application.</param>
    /// <param name="data">Any values. The event has them as <c>data[QUERY]</c>. Default: none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task SendTestEventAsync(
        this IPortalClient portal, IEnumerable<KeyValuePair<string, JsonNode?>>? data = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.CallAsync("event.test", data, cancellationToken);
    }

    private static async IAsyncEnumerable<WorkflowInstanceInfo> ReadAsync(IPortalClient portal, JsonObject parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in portal.ListAsync(Prefix + "instances", parameters, cancellationToken: cancellationToken).ConfigureAwait(false)) yield return WorkflowInstanceInfo.Read(row);
    }
}
