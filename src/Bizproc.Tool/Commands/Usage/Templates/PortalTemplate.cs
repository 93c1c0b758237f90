using System.Runtime.CompilerServices;
using System.Text.Json;
using Bizproc.Protocol;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Usage.Templates;

/// <summary>A workflow template of a portal with its steps.</summary>
/// <param name="Info">The template.</param>
/// <param name="Steps">All steps.</param>
internal sealed record PortalTemplate(WorkflowTemplateInfo Info, IReadOnlyList<TemplateStep> Steps)
{
    /// <summary>Gets the codes of actions, by the types that their steps have.</summary>
    /// <exception cref="ToolException">The portal does not tell the application.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadTypesAsync(IPortalClient portal, IEnumerable<string> codes, CancellationToken stop)
    {
        var info = await portal.CallAsync("app.info", cancellationToken: stop).ConfigureAwait(false);
        if (info.ValueKind != JsonValueKind.Object || !info.TryGetProperty("CODE", out var application) || application.ToString().Length == 0)
            throw new ToolException("The token is that of a webhook, so the portal does not tell the application whose actions are meant. Use the token of the application");

        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string code in codes.Where(static code => code.Length > 0)) types[WorkflowActivityType.ForAction(application.ToString(), code)] = code;
        return types;
    }

    /// <summary>Reads the templates of a portal, page by page.</summary>
    public static async IAsyncEnumerable<PortalTemplate> ReadAsync(IPortalClient portal, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var info in portal.ListWorkflowTemplatesAsync(select: [TemplateMembers.Template], cancellationToken: stop).ConfigureAwait(false))
            yield return new(info, info.Row.TryGetProperty(TemplateMembers.Template, out var steps) ? TemplateStep.ReadAll(steps) : []);
    }

    /// <summary>Finds the steps that are actions.</summary>
    /// <param name="codes">The codes of the actions, by the types of their steps.</param>
    public IEnumerable<(string Code, TemplateStep Step)> FindActions(IReadOnlyDictionary<string, string> codes) =>
        Steps.Where(step => codes.ContainsKey(step.Type)).Select(step => (codes[step.Type], step));
}
