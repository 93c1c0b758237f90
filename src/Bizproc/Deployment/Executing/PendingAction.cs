using System.Text.Json;
using Bizproc.Actions;
using Bizproc.Deployment.Planning;
using Bizproc.Portal.Batches;
using Bizproc.Portal.Errors;
using Bizproc.Triggers;

namespace Bizproc.Deployment.Executing;

/// <summary>An action of a plan while the plan is executed.</summary>
internal sealed class PendingAction
{
    private readonly PlannedAction _planned;
    private bool? _fitsBatch;

    public PendingAction(PlannedAction planned)
    {
        _planned = planned;
        Fields = planned.Fields;
        Step = planned.Change switch
        {
            PlannedChange.Add => PendingStep.Add,
            PlannedChange.Replace => PendingStep.DeleteOther,
            PlannedChange.Delete => PendingStep.Delete,
            _ => PendingStep.Update,
        };
        if (!planned.IsWork) Result = new DeployedAction(Kind, Code, Untouched(planned.Change), Reason: planned.Reason) { Remedy = planned.Remedy };
    }

    public ActionKind Kind => _planned.Kind;

    public string Code => _planned.Code;

    public ActionDefinition? Definition => _planned.Definition;

    public TriggerDefinition? Trigger => _planned.Trigger;

    public PendingStep Step
    {
        get;

        set
        {
            field = value;
            _fitsBatch = null;
        }
    }

    /// <summary>The members that an update sends.</summary>
    public ActionFields Fields
    {
        get;

        private set
        {
            field = value;
            _fitsBatch = null;
        }
    }

    /// <summary>The members that an update leaves as the portal has them.</summary>
    public ActionFields Kept => _planned.Kept;

    /// <summary>True if the known state of the action was wrong once already. A second time it is a failure.</summary>
    public bool IsHealed { get; set; }

    /// <summary>The refusal of the settings page, and the number of steps that were executed before it. A later step may free the page.</summary>
    public (PortalException Refusal, int Steps)? Clash { get; set; }

    /// <summary>True if the action freed its settings page for another action.</summary>
    public bool HasFreedPage { get; private set; }

    /// <summary>True if an action of the other kind with the same code was deleted for this action.</summary>
    public bool HasDeletedOther { get; private set; }

    /// <summary>True if another step follows this one.</summary>
    public bool HasNextStep => Step is PendingStep.DeleteOther or PendingStep.FreePage;

    /// <summary>True if the step uses an address for the settings page of the action.</summary>
    public bool TakesPage =>
        Definition?.PlacementHandler is not null
        && (Step == PendingStep.Add || (Step == PendingStep.Update && (Fields & ActionFields.Placement) != ActionFields.None));

    /// <summary>The result; <see langword="null"/> while steps remain.</summary>
    public DeployedAction? Result { get; private set; }

    /// <summary>The command of the step.</summary>
    public PortalCommand Command => Step switch
    {
        PendingStep.DeleteOther => Deleting(Kind.Other, Code),
        PendingStep.Delete => Deleting(Kind, Code),
        PendingStep.FreePage => new PortalCommand(
            Definition!.GetMethod(ActionCommand.Update), JsonSerializer.SerializeToUtf8Bytes(new SettingsPageRemoval(Code), DeploymentJsonContext.Default.SettingsPageRemoval)),
        _ when Trigger is not null => new PortalCommand(TriggerMethods.Add, Trigger.WriteAdd()),
        PendingStep.Add => new PortalCommand(Definition!, ActionCommand.Add),
        _ => new PortalCommand(Definition!, ActionCommand.Update, Fields),
    };

    /// <summary>
    /// True if a batch can express the command of the step. The queue asks before every request, so the answer is kept until the step changes.
    /// </summary>
    /// <param name="values">The values of the portal that the declaration leaves open.</param>
    public bool FitsBatch(ActionValues values) => _fitsBatch ??= CommandFormWriter.CanSay(Command.Write(values).Span);

    /// <summary>Records that the step was executed: moves to the next step, or ends the action.</summary>
    public void Succeed()
    {
        if (HasNextStep)
        {
            HasDeletedOther |= Step == PendingStep.DeleteOther;
            Step = Step == PendingStep.DeleteOther ? PendingStep.Add : PendingStep.Update;
            return;
        }

        var outcome = Step switch
        {
            PendingStep.Add => DeploymentOutcome.Added,
            PendingStep.Delete => DeploymentOutcome.Deleted,
            _ => DeploymentOutcome.Updated,
        };
        Result = new DeployedAction(Kind, Code, outcome, Step == PendingStep.Update ? Fields : ActionFields.None, _planned.Reason);
    }

    /// <summary>Ends the action as failed.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="remedy">The way to fix it, if known.</param>
    /// <param name="reason">The reason, if it says more than the message of the failure.</param>
    public void Fail(Exception failure, string? remedy, string? reason = null)
    {
        reason ??= failure.Message;
        if (HasDeletedOther)
        {
            string other = $"the {Kind.Other.Name}";
            reason += $"; {other} that had the code was already deleted, so the portal has neither";
            remedy = SentenceJoiner.Join(remedy ?? "Correct the value that the portal names.", $"Then deploy again, or deploy the version that declares {other}: this version does not know the deleted action and cannot restore it.");
        }

        Result = new DeployedAction(Kind, Code, DeploymentOutcome.Failed, Reason: reason) { Failure = failure, Remedy = remedy };
    }

    /// <summary>Ends the action as failed, without sending it.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="remedy">The way to fix it.</param>
    public void Keep(string reason, string remedy) => Result = new DeployedAction(Kind, Code, DeploymentOutcome.Failed, Reason: reason) { Remedy = remedy };

    /// <summary>Frees the settings page before the update, so that another action can use it.</summary>
    public void FreePage()
    {
        Step = PendingStep.FreePage;
        Fields |= ActionFields.Placement;
        HasFreedPage = true;
        Clash = null;
    }

    /// <summary>Sends the whole declaration as an update, except the members that are kept.</summary>
    public void UpdateAll()
    {
        Step = PendingStep.Update;
        Fields = ActionFields.All & ~Kept;
    }

    private static DeploymentOutcome Untouched(PlannedChange change) => change switch
    {
        PlannedChange.Orphan => DeploymentOutcome.Orphan,
        PlannedChange.NotOffered => DeploymentOutcome.NotOffered,
        PlannedChange.NotSelected => DeploymentOutcome.NotSelected,
        PlannedChange.Impossible => DeploymentOutcome.Failed,
        _ => DeploymentOutcome.Unchanged,
    };

    private static PortalCommand Deleting(ActionKind kind, string code) => new(
        kind.GetMethod(ActionCommand.Delete),
        JsonSerializer.SerializeToUtf8Bytes(new DeleteParameters(code), DeploymentJsonContext.Default.DeleteParameters));
}
