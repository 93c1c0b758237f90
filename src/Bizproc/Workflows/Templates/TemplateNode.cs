using System.Text.Json.Nodes;
using Bizproc.Protocol;

namespace Bizproc.Workflows.Templates;

/// <summary>A step of a template with the steps inside it.</summary>
/// <param name="Type">The type of the step; for an action its code.</param>
/// <param name="Name">The name, which is unique in the template.</param>
/// <param name="Properties">The properties.</param>
/// <param name="IsAction">True if the step is an application's action, whose type depends on the application.</param>
internal sealed record TemplateNode(string Type, string Name, JsonObject Properties, bool IsAction = false)
{
    public List<TemplateNode> Children { get; } = [];

    /// <summary>True if the step, or one inside it, is an action.</summary>
    public bool HasActions => IsAction || Children.Any(static child => child.HasActions);

    /// <summary>Writes the step in the form of a portal.</summary>
    /// <param name="applicationId">The client id of the application that has the actions.</param>
    public JsonObject Write(string? applicationId) => new()
    {
        [TemplateMembers.Type] = IsAction ? WorkflowActivityType.ForAction(applicationId ?? "", Type) : Type,
        [TemplateMembers.Name] = Name,
        [TemplateMembers.Activated] = "Y",
        [TemplateMembers.Properties] = Properties.DeepClone(),
        [TemplateMembers.Children] = new JsonArray([.. Children.Select(child => child.Write(applicationId))]),
    };
}
