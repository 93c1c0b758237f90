using System.Text.Json.Nodes;
using Bizproc.Workflows.Calls;

namespace Bizproc;

/// <summary>The changes of a workflow template. What is <see langword="null"/> stays as it is.</summary>
public sealed record TemplateChanges
{
    /// <summary>Gets the new name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the new description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the events on which the portal starts the workflow by itself from now on.</summary>
    public TemplateStart? Start { get; init; }

    /// <summary>Gets the new content: a <c>.bpt</c> file, as <see cref="WorkflowTemplate.WriteFile"/> or the workflow designer writes it.</summary>
    public ReadOnlyMemory<byte>? File { get; init; }

    internal JsonObject Write()
    {
        var fields = new JsonObject();
        if (Name is not null) fields["NAME"] = Name;
        if (Description is not null) fields["DESCRIPTION"] = Description;
        if (Start is { } start) fields["AUTO_EXECUTE"] = TemplateFields.WriteStart(start);
        if (File is { } file) fields["TEMPLATE_DATA"] = TemplateFields.WriteFile(file);
        return fields;
    }
}
