using System.Text.Json.Nodes;
using Bizproc.Protocol;
using Bizproc.Workflows.Files;
using Bizproc.Workflows.Templates;

namespace Bizproc;

/// <summary>A workflow template that is written in code: for tests, for trying an action on a portal, and for templates that an application brings.</summary>
/// <example>
/// <code>
/// var template = new WorkflowTemplate("Big deals", new DocumentType("crm", "CCrmDocumentDeal", "DEAL"));
/// template.Steps.If(WorkflowCondition.Document("OPPORTUNITY", ConditionOperator.Greater, 1000), steps =>
/// {
///     var step = steps.Run("create_document", new() { ["docType"] = "pdf", ["name"] = TemplateExpression.Document("TITLE") });
///     steps.Log("Created: " + step.Result("documentId"));
/// });
/// int id = await portal.AddWorkflowTemplateAsync(template);
/// </code>
/// </example>
public sealed class WorkflowTemplate
{
    private const int FileVersion = 2;

    private readonly TemplateNode _root = new(ActivityTypes.Root, "Template", new JsonObject { [TemplateMembers.Title] = "Sequential workflow", ["Permission"] = new JsonObject() });

    /// <summary>Creates a template without steps.</summary>
    /// <param name="name">The name that people see.</param>
    /// <param name="documentType">The type of the documents on which the workflow runs.</param>
    public WorkflowTemplate(string name, DocumentType documentType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(documentType);
        Name = name;
        DocumentType = documentType;
        Steps = new WorkflowSteps(_root);
    }

    /// <summary>Gets the name that people see.</summary>
    public string Name { get; }

    /// <summary>Gets the type of the documents on which the workflow runs.</summary>
    public DocumentType DocumentType { get; }

    /// <summary>Gets the description that people see. Default: empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets the events on which the portal starts the workflow by itself. Default: <see cref="TemplateStart.Manual"/>.</summary>
    public TemplateStart Start { get; init; }

    /// <summary>Gets the parameters that the start of a workflow sets, by name.</summary>
    public IDictionary<string, WorkflowVariable> Parameters { get; } = new Dictionary<string, WorkflowVariable>(StringComparer.Ordinal);

    /// <summary>Gets the variables that steps may set, by name.</summary>
    public IDictionary<string, WorkflowVariable> Variables { get; } = new Dictionary<string, WorkflowVariable>(StringComparer.Ordinal);

    /// <summary>Gets the constants, by name.</summary>
    public IDictionary<string, WorkflowVariable> Constants { get; } = new Dictionary<string, WorkflowVariable>(StringComparer.Ordinal);

    /// <summary>Gets the steps, to add to them.</summary>
    public WorkflowSteps Steps { get; }

    /// <summary>True if a step is an application's action, so that the template is written for one application.</summary>
    internal bool HasActions => _root.HasActions;

    /// <summary>Writes the template as a <c>.bpt</c> file, as the export of the workflow designer does.</summary>
    /// <param name="applicationId">The client id of the application that registered the actions. Not needed without actions.</param>
    /// <exception cref="ArgumentException">A step is an action, and the client id is missing; or the steps are nested too deeply.</exception>
    /// <exception cref="InvalidOperationException">The declaration of a variable, parameter or constant is <see langword="null"/>.</exception>
    public byte[] WriteFile(string? applicationId = null)
    {
        if (HasActions) ArgumentException.ThrowIfNullOrEmpty(applicationId);

        return TemplateFileWriter.Write(new JsonObject
        {
            ["VERSION"] = FileVersion,
            [TemplateMembers.Template] = new JsonArray(_root.Write(applicationId)),
            [TemplateMembers.Parameters] = Write(Parameters),
            [TemplateMembers.Variables] = Write(Variables),
            [TemplateMembers.Constants] = Write(Constants),
        });
    }

    /// <summary>Returns the name and the document type.</summary>
    public override string ToString() => $"{Name} ({DocumentType})";

    private static JsonObject Write(IDictionary<string, WorkflowVariable> variables)
    {
        var written = new JsonObject();
        foreach (var (name, variable) in variables) written[name] = (variable ?? throw new InvalidOperationException($"The declaration of '{name}' is null")).Write(name);
        return written;
    }
}
