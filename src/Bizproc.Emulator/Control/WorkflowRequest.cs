using System.Text.Json.Nodes;

namespace Bizproc.Emulator;

/// <summary>A request to start a workflow, as a person or an event of the document does.</summary>
/// <param name="TemplateId">The id of the template.</param>
public sealed record WorkflowRequest(int TemplateId)
{
    /// <summary>Gets the document. Default: number 1 of the template's document type.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>
    /// Gets the fields of the document, for expressions and conditions. Default: those of the portal's CRM item, if the document is one.
    /// </summary>
    public JsonObject? Fields { get; init; }

    /// <summary>Gets the values of the template's parameters, by name. Default: their defaults.</summary>
    public JsonObject? Parameters { get; init; }

    /// <summary>Gets the id of the user who starts the workflow. Default: 1.</summary>
    public int User { get; init; } = 1;
}
