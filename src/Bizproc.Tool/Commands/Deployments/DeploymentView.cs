using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Actions;
using Bizproc.Deployment.Reports;
using Bizproc.Portal.Errors;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Deployments;

/// <summary>Shows plans and reports to people and to programs.</summary>
internal static class DeploymentView
{
    /// <summary>Writes the lines of a plan or a report in the colours of their signs.</summary>
    public static void Write(ToolConsole console, string text)
    {
        foreach (string line in text.Split('\n')) console.WriteLine(line.TrimEnd('\r'), StyleOf(line));
    }

    /// <summary>Creates the JSON of a plan.</summary>
    public static JsonObject ToJson(DeploymentPlan plan) => new()
    {
        ["portal"] = plan.Portal.ToString(),
        ["isInstalled"] = plan.IsInstalled,
        ["isUpToDate"] = plan.IsUpToDate,
        ["actions"] = new JsonArray([.. plan.Actions.Select(static action => ToJson(action.Kind, action.Code, "change", action.Change.ToString(), action.Fields, action.Reason, action.Remedy))]),
    };

    /// <summary>Creates the JSON of a report.</summary>
    public static JsonObject ToJson(DeploymentReport report) => new()
    {
        ["portal"] = report.Portal.ToString(),
        ["isInstalled"] = report.IsInstalled,
        ["isComplete"] = report.IsComplete,
        ["failure"] = report.Failure is null ? null : SentenceJoiner.Join(report.Failure.Message, (report.Failure as PortalAccessException)?.Remedy ?? ""),
        ["notRemembered"] = report.NotRemembered,
        ["newerVersion"] = report.NewerVersion?.ToString(),
        ["actions"] = new JsonArray([.. report.Actions.Select(static action => ToJson(action.Kind, action.Code, "outcome", action.Outcome.ToString(), action.Fields, action.Reason, action.Remedy))]),
    };

    /// <summary>Creates the JSON of a deployment that was stopped, so that it has no report.</summary>
    public static JsonObject ToJson(DeploymentPlan plan, string failure) => new()
    {
        ["portal"] = plan.Portal.ToString(),
        ["isInstalled"] = plan.IsInstalled,
        ["isComplete"] = false,
        ["failure"] = failure,
        ["notRemembered"] = null,
        ["newerVersion"] = null,
        ["actions"] = new JsonArray([.. plan.Actions.Select(static action => ToJson(action.Kind, action.Code, "outcome", OutcomeOf(action), action.Fields, action.Reason, action.Remedy))]),
    };

    private static string OutcomeOf(PlannedAction action) => action.IsWork ? "Unknown" : action.Change == PlannedChange.Impossible ? nameof(DeploymentOutcome.Failed) : action.Change.ToString();

    private static JsonObject ToJson(ActionKind kind, string code, string name, string value, ActionFields fields, string? reason, string? remedy) => new()
    {
        ["kind"] = kind.Name,
        ["code"] = code,
        [name] = JsonNamingPolicy.CamelCase.ConvertName(value),
        ["fields"] = new JsonArray([.. ActionFieldNames.Join(fields).Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(static field => (JsonNode)field)]),
        ["reason"] = reason,
        ["remedy"] = remedy,
    };

    private static Style StyleOf(string line) => line.TrimStart() switch
    {
        ['+', ..] => Style.Good,
        ['~' or '±' or '?', ..] => Style.Notice,
        ['-' or '!', ..] => Style.Bad,
        ['=' or '·', ..] => Style.Faint,
        _ => Style.Plain,
    };
}
