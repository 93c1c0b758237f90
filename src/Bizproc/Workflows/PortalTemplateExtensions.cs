using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bizproc.Workflows.Calls;

namespace Bizproc;

/// <summary>Calls <c>bizproc.workflow.template.*</c>: the workflow templates of a portal.</summary>
/// <remarks>
/// The token must belong to an administrator, and for everything but a list to an application. An application can only change and delete its own
/// templates.
/// </remarks>
public static class PortalTemplateExtensions
{
    private const string Prefix = "bizproc.workflow.template.";

    /// <summary>Adds a template that is written in code.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="template">The template.</param>
    /// <param name="applicationId">
    /// The client id of the application that registered the actions. Default: that of the token, for which the portal is asked once.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The id of the template.</returns>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    /// <inheritdoc cref="WorkflowTemplate" path="/example"/>
    public static async Task<int> AddWorkflowTemplateAsync(
        this IPortalClient portal, WorkflowTemplate template, string? applicationId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(template);
        if (template.HasActions) applicationId ??= await ReadApplicationIdAsync(portal, cancellationToken).ConfigureAwait(false);

        var parameters = Describe(template.DocumentType, template.Name, template.WriteFile(applicationId));
        parameters["DESCRIPTION"] = template.Description;
        parameters["AUTO_EXECUTE"] = TemplateFields.WriteStart(template.Start);
        return await AddAsync(portal, parameters, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds a template from a <c>.bpt</c> file, which the workflow designer exports.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="name">The name of the template.</param>
    /// <param name="documentType">The type of the documents on which the workflow runs.</param>
    /// <param name="file">The content of the file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The id of the template.</returns>
    /// <exception cref="ArgumentException">The name or the file is empty; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task<int> AddWorkflowTemplateAsync(
        this IPortalClient portal, string name, DocumentType documentType, ReadOnlyMemory<byte> file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(documentType);
        return AddAsync(portal, Describe(documentType, name, file), cancellationToken);
    }

    /// <summary>Changes a template of this application.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="id">The id of the template.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">There are no changes; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task UpdateWorkflowTemplateAsync(this IPortalClient portal, int id, TemplateChanges changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(changes);
        var fields = changes.Write();
        if (fields.Count == 0) throw new ArgumentException("There is no change", nameof(changes));

        return portal.CallAsync(Prefix + "update", new JsonObject { ["ID"] = id, ["FIELDS"] = fields }, cancellationToken);
    }

    /// <summary>Deletes a template of this application.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="id">The id of the template.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task DeleteWorkflowTemplateAsync(this IPortalClient portal, int id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return portal.CallAsync(Prefix + "delete", new JsonObject { ["ID"] = id }, cancellationToken);
    }

    /// <summary>Reads the templates of the portal, page by page.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="filter">The filter, such as <c>{"MODULE_ID":"crm"}</c>. Default: all templates.</param>
    /// <param name="select">
    /// More fields for <see cref="WorkflowTemplateInfo.Row"/>, such as <c>TEMPLATE</c>, <c>PARAMETERS</c> and <c>VARIABLES</c>. Default: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static IAsyncEnumerable<WorkflowTemplateInfo> ListWorkflowTemplatesAsync(
        this IPortalClient portal, JsonObject? filter = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var parameters = new JsonObject
        {
            ["SELECT"] = new JsonArray([.. WorkflowTemplateInfo.Fields.Concat(select ?? []).Select(static field => JsonValue.Create(field))]),
            ["FILTER"] = filter?.DeepClone() ?? new JsonObject(),
            ["ORDER"] = new JsonObject { ["ID"] = "ASC" },
        };
        return ReadAsync(portal, parameters, cancellationToken);
    }

    private static async IAsyncEnumerable<WorkflowTemplateInfo> ReadAsync(IPortalClient portal, JsonObject parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in portal.ListAsync(Prefix + "list", parameters, cancellationToken: cancellationToken).ConfigureAwait(false)) yield return WorkflowTemplateInfo.Read(row);
    }

    private static JsonObject Describe(DocumentType documentType, string name, ReadOnlyMemory<byte> file) => new()
    {
        ["DOCUMENT_TYPE"] = new JsonArray(documentType.Module, documentType.Entity, documentType.Type),
        ["NAME"] = name,
        ["TEMPLATE_DATA"] = TemplateFields.WriteFile(file),
    };

    private static async Task<int> AddAsync(IPortalClient portal, JsonObject parameters, CancellationToken cancellationToken)
    {
        const string Method = Prefix + "add";
        var result = await portal.CallAsync(Method, parameters, cancellationToken).ConfigureAwait(false);
        return int.TryParse(result.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? id
            : throw new PortalException("", "The portal answered no id of a template", 200, Method);
    }

    private static async Task<string> ReadApplicationIdAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        const string Method = "app.info";
        var info = await portal.CallAsync(Method, cancellationToken: cancellationToken).ConfigureAwait(false);
        return RowReader.ReadText(info, "CODE") is { Length: > 0 } code
            ? code
            : throw new PortalException("", "The portal does not tell the client id of the application, because the token belongs to a webhook: use the token of an application, or give the client id", 200, Method);
    }
}
