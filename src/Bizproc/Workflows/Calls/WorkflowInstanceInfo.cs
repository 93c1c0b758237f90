using System.Text.Json;
using Bizproc.Workflows.Calls;

namespace Bizproc;

/// <summary>A workflow that runs on a portal.</summary>
/// <param name="Id">The id of the workflow, which calls of its steps have as <c>workflow_id</c>.</param>
/// <param name="TemplateId">The id of its template.</param>
/// <param name="Document">The document on which it runs.</param>
/// <param name="StartedBy">The id of the user who started it; 0 if the portal did.</param>
/// <param name="Started">The time of the start.</param>
/// <param name="Modified">The time of the last change.</param>
/// <param name="OwnedUntil">The time until which the portal works on it; <see langword="null"/> while it waits.</param>
public sealed record WorkflowInstanceInfo(
    string Id, int TemplateId, DocumentId Document, int StartedBy, DateTimeOffset? Started, DateTimeOffset? Modified, DateTimeOffset? OwnedUntil)
{
    internal static readonly string[] Fields =
        ["ID", "TEMPLATE_ID", "MODULE_ID", "ENTITY", "DOCUMENT_ID", "STARTED_BY", "STARTED", "MODIFIED", "OWNED_UNTIL"];

    internal static WorkflowInstanceInfo Read(JsonElement row) => new(
        RowReader.ReadText(row, "ID"),
        RowReader.ReadNumber(row, "TEMPLATE_ID"),
        new DocumentId(RowReader.ReadText(row, "MODULE_ID"), RowReader.ReadText(row, "ENTITY"), RowReader.ReadText(row, "DOCUMENT_ID")),
        RowReader.ReadNumber(row, "STARTED_BY"),
        RowReader.ReadTime(row, "STARTED"),
        RowReader.ReadTime(row, "MODIFIED"),
        RowReader.ReadTime(row, "OWNED_UNTIL"));
}
