using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>A step of an action in a workflow template (portal: 24.3).</summary>
/// <param name="Template">The template.</param>
/// <param name="Name">The name of the step, such as <c>A50060_89629_69262_59252</c>.</param>
/// <param name="Properties">The values of the step, by the exact name.</param>
internal sealed record TemplateStep(StoredTemplate Template, string Name, PhpArray Properties)
{
    /// <summary>Finds a step of an action.</summary>
    /// <param name="template">The template.</param>
    /// <param name="action">The action.</param>
    /// <param name="name">The name of the step; <see langword="null"/> for the first step of the action.</param>
    /// <returns>The step; <see langword="null"/> if the template has no such step of the action.</returns>
    public static TemplateStep? Find(StoredTemplate template, Registration action, string? name)
    {
        string type = WorkflowActivityType.ForAction(action.Application, action.Code);
        var found = List(template).FirstOrDefault(step => IsOf(step, type) && (name is null || step[TemplateMembers.Name].ToText() == name));
        return found is null ? null : new TemplateStep(template, found[TemplateMembers.Name].ToText(), found[TemplateMembers.Properties] as PhpArray ?? []);
    }

    /// <summary>Lists all steps of a template, each before the steps in it.</summary>
    public static IEnumerable<PhpArray> List(StoredTemplate template)
    {
        var open = new Stack<PhpArray>();
        if (template.Root is { } root) open.Push(root);
        while (open.TryPop(out var step))
        {
            yield return step;

            foreach (var (_, child) in (step[TemplateMembers.Children] as PhpArray ?? []).Reverse())
            {
                if (child is PhpArray inner) open.Push(inner);
            }
        }
    }

    private static bool IsOf(PhpArray step, string type) => step[TemplateMembers.Type].ToText().Equals(type, StringComparison.OrdinalIgnoreCase);
}
