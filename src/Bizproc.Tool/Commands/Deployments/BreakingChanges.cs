using System.CommandLine;
using System.Text.Json.Nodes;
using Bizproc.Compatibility;
using Bizproc.Tool.Commands.Compatibility;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Deployments;

/// <summary>The changes of a deployment by which customers lose something, if the project has a baseline.</summary>
/// <param name="changes">The harmful changes since the baseline was written.</param>
internal sealed class BreakingChanges(IReadOnlyList<ContractChange> changes)
{
    /// <summary>Compares the declarations with the baseline beside the project.</summary>
    /// <exception cref="ToolException">The baseline cannot be used.</exception>
    public static BreakingChanges Find(DeclarationOptions options, ParseResult line, DeclaredActions declared)
    {
        string path = Path.Join(options.FindFolder(line), Baseline.FileName);
        var state = BaselineState.Read(path, declared.Own);
        if (state.Fault is { } fault) throw BaselineState.Broken(path, fault);

        return new([.. state.Changes.Where(static change => change.IsHarmful)]);
    }

    /// <summary>Selects the changes that a plan brings to a portal.</summary>
    public IReadOnlyList<ContractChange> In(DeploymentPlan plan) =>
        [.. changes.Where(change => plan.Actions.Any(action => action.IsWork && action.Code == change.Code))];

    /// <summary>Writes the changes that a plan brings, for people.</summary>
    public void Write(ToolConsole console, DeploymentPlan plan)
    {
        foreach (var change in In(plan)) console.WriteLine($"! {change}", Style.Bad);
    }

    /// <summary>Creates the JSON of the changes that a plan brings.</summary>
    public JsonArray ToJson(DeploymentPlan plan) => [.. In(plan).Select(static change => (JsonNode)change.ToString())];
}
