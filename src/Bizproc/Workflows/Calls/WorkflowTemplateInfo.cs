using System.Text.Json;
using Bizproc.Workflows.Calls;

namespace Bizproc;

/// <summary>A workflow template of a portal.</summary>
/// <param name="Id">The id of the template.</param>
/// <param name="Name">The name.</param>
/// <param name="DocumentType">The type of the documents on which the workflow runs.</param>
/// <param name="Start">The events on which the portal starts the workflow by itself.</param>
/// <param name="User">The id of the user who created or changed the template last.</param>
/// <param name="SystemCode">The portal's own code, such as <c>rest_app_5</c> for a template of an application; empty if there is none.</param>
/// <param name="Modified">The time of the last change.</param>
/// <param name="Row">The whole row, with the members that were selected.</param>
public sealed record WorkflowTemplateInfo(
    int Id, string Name, DocumentType DocumentType, TemplateStart Start, int User, string SystemCode, DateTimeOffset? Modified, JsonElement Row)
{
    internal static readonly string[] Fields = ["ID", "NAME", "MODULE_ID", "ENTITY", "DOCUMENT_TYPE", "AUTO_EXECUTE", "USER_ID", "SYSTEM_CODE", "MODIFIED"];

    /// <summary>Returns the id and the name.</summary>
    public override string ToString() => $"{Id} {Name}";

    internal static WorkflowTemplateInfo Read(JsonElement row) => new(
        RowReader.ReadNumber(row, "ID"),
        RowReader.ReadText(row, "NAME"),
        new DocumentType(RowReader.ReadText(row, "MODULE_ID"), RowReader.ReadText(row, "ENTITY"), RowReader.ReadText(row, "DOCUMENT_TYPE")),
        (TemplateStart)RowReader.ReadNumber(row, "AUTO_EXECUTE"),
        RowReader.ReadNumber(row, "USER_ID"),
        RowReader.ReadText(row, "SYSTEM_CODE"),
        RowReader.ReadTime(row, "MODIFIED"),
        row);
}
