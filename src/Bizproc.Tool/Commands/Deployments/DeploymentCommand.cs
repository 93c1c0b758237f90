using System.CommandLine;
using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Deployments;

/// <summary>The common part of <c>plan</c> and <c>apply</c>.</summary>
internal abstract class DeploymentCommand : ToolCommand
{
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();
    private readonly Option<string[]> _only = new("--only") { Description = "The code of an action. The other actions are left as they are. Can be repeated", HelpName = "CODE" };

    private readonly ChoiceOption<OrphanPolicy> _orphans = new("--orphans")
    {
        Description = "What happens to actions that are no longer declared: keep (default), report (exit code 1 of plan), or delete those that a deployment created",
    };

    private readonly Option<bool> _acceptDeletions = new(AcceptDeletions) { Description = "With --orphans delete: deletes them also if they are more than half of the actions that were deployed" };
    private readonly Option<bool> _json = CreateJson();

    /// <summary>The name of the option that lifts the protection of actions from a deployment of the wrong declarations.</summary>
    protected const string AcceptDeletions = "--accept-deletions";

    /// <inheritdoc/>
    protected DeploymentCommand(string name, string description, ToolConsole console)
        : base(name, description, console)
    {
        _declarations.AddTo(this);
        _connection.AddTo(this);
        Add(_only);
        Add(_orphans);
        Add(_acceptDeletions);
        Add(_json);
    }

    /// <summary>True if the command line asks for JSON.</summary>
    protected bool IsJson(ParseResult line) => line.GetValue(_json);

    /// <summary>Gets the treatment of actions that are no longer declared.</summary>
    protected OrphanPolicy Orphans(ParseResult line) => line.GetValue(_orphans);

    /// <summary>True if an action of a plan makes the portal differ from the declarations.</summary>
    protected bool IsDrift(ParseResult line, DeploymentPlan plan) => plan.Actions.Any(action =>
        action.IsWork || action.Change == PlannedChange.Impossible || (action.Change == PlannedChange.Orphan && line.GetValue(_orphans) == OrphanPolicy.Report));

    /// <summary>Plans the deployment, and passes it on.</summary>
    protected async Task<int> PlanAsync(ParseResult line, ToolConsole console, IProgress<DeploymentProgress>? progress, Func<DeploymentPlan, BreakingChanges, Task<int>> go, CancellationToken stop)
    {
        var target = _connection.Read(line);
        if (target.PublicUrl is null)
            throw new ToolException("The handlers of the actions need the address of the application. Use --public-url with the address at which the portal reaches it");

        var declared = await _declarations.ReadAsync(line, stop).ConfigureAwait(false);
        _connection.CheckSlots(line, declared);
        var selector = ReadSelector(line, declared);
        // With --only, actions that are gone are left alone.
        HarmfulChange[] harmful = [.. (HarmfulChange.FindAll(_declarations, line, declared) ?? []).Where(change => selector is null || change.Now is not null)];
        using var connection = await PortalConnection.OpenAsync(target, console, stop).ConfigureAwait(false);
        var options = target.CreateOptions(declared.Version) with
        {
            // An action that the command line does not name must not be deleted either.
            Orphans = selector is null ? line.GetValue(_orphans) : OrphanPolicy.Keep,
            MaxDeletedShare = line.GetValue(_acceptDeletions) ? 1 : new DeploymentOptions().MaxDeletedShare,
            Selector = selector,
            Progress = progress,
        };
        var plan = await BizprocDeployment.PlanAsync(declared.Definitions, connection.Client, options, stop).ConfigureAwait(false);
        return await go(plan, await BreakingChanges.FindAsync(harmful, plan, connection, stop).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private CodeSelector? ReadSelector(ParseResult line, DeclaredActions declared)
    {
        if (line.GetValue(_only) is not { Length: > 0 } codes) return null;

        foreach (string code in codes) declared.Find(code);
        return new CodeSelector(codes.ToHashSet(StringComparer.Ordinal));
    }
}
