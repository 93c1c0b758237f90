using System.Text.Json.Nodes;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>A parameter, variable or constant of a workflow template.</summary>
/// <param name="Type">The type, such as <see cref="PropertyType.Double"/>.</param>
/// <param name="Title">The name that people see. Default: the name in expressions.</param>
public sealed record WorkflowVariable(string Type, string? Title = null)
{
    /// <summary>Gets the value at the start. Default: none.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>True if it holds several values. Default: <see langword="false"/>.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>True if a person who starts the workflow must give a value. Only parameters use it. Default: <see langword="false"/>.</summary>
    public bool IsRequired { get; init; }

    internal JsonObject Write(string name) => new()
    {
        [TemplateMembers.Name] = Title ?? name,
        ["Description"] = "",
        [TemplateMembers.Type] = Type,
        ["Required"] = IsRequired ? "1" : "0",
        ["Multiple"] = IsMultiple ? "1" : "0",
        ["Options"] = "",
        [TemplateMembers.Default] = Default?.DeepClone() ?? "",
    };
}
