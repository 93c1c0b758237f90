using Bizproc.Emulator.State.Answers;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Triggers;
using Bizproc.Emulator.State.Users;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.State;

/// <summary>
/// The state of one portal. Only <see cref="PortalStore"/> hands it out, while it holds the lock. So the state must not be kept after the call that
/// received it, and neither must the tables in it.
/// </summary>
internal sealed class PortalState(PortalClock clock, PortalIdentity identity)
{
    public PortalClock Clock => clock;

    public PortalIdentity Identity => identity;

    public PortalSettings Settings { get; set; } = new();

    public ApplicationTable Applications { get; } = new();

    public RegistrationTable Registrations { get; private set; } = new();

    public PlacementTable Placements { get; private set; } = new();

    public ApplicationOptionTable Options { get; private set; } = new();

    public EventBindingTable EventBindings { get; private set; } = new();

    public PostTable Posts { get; private set; } = new();

    public StepTable Steps { get; private set; } = new();

    public RunTable Runs { get; private set; } = new();

    public CrmTables Crm { get; private set; } = new();

    public TriggerTable Triggers { get; private set; } = new();

    public UserTable Users { get; private set; } = new();

    public AnswerTable Answers { get; private set; } = new();

    public RequestTable Requests { get; private set; } = new();

    public TemplateTable Templates { get; private set; } = new();

    public FlowTable Flows { get; private set; } = new();

    /// <summary>Gets or sets the engine of the portal; <see langword="null"/> for a state without a server.</summary>
    public IPortalEngine? Engine { get; set; }

    /// <summary>Adds a run and its step.</summary>
    public void Keep(Run run)
    {
        Steps.Add(run.Step);
        Forget(Runs.Add(run));
    }

    /// <summary>Removes all registrations of an application, and its triggers.</summary>
    public void RemoveRegistrations(string application)
    {
        Registrations.RemoveAll(application);
        Placements.RemoveAll(application);
        Triggers.RemoveAll(application);
    }

    /// <summary>Measures the run of a step again, after the step has grown.</summary>
    public void Weigh(Step step) => Forget(Runs.Weigh(step));

    /// <summary>Empties the portal. Its ids, keys and applications stay.</summary>
    public void Clear()
    {
        EndWaits();
        clock.Reset();
        Settings = new PortalSettings();
        Applications.Reset();
        Registrations = new RegistrationTable();
        Placements = new PlacementTable();
        Options = new ApplicationOptionTable();
        EventBindings = new EventBindingTable();
        Posts = new PostTable();
        Steps = new StepTable();
        Runs = new RunTable();
        Crm = new CrmTables();
        Triggers = new TriggerTable();
        Users = new UserTable();
        Answers = new AnswerTable();
        Requests = new RequestTable();
        Templates = new TemplateTable();
        Flows = new FlowTable();
    }

    /// <summary>Ends the waits for times that have come.</summary>
    public void PassTime(DateTimeOffset now)
    {
        Steps.TimeOut(now);
        Flows.Wake(now);
    }

    /// <summary>Ends the waits of all callers for the ends of steps and workflows, because no answer can come any more.</summary>
    public void EndWaits()
    {
        foreach (var flow in Flows.Rows) flow.Drop();
        foreach (var run in Runs.Rows) run.Step.Drop();
    }

    private void Forget(IReadOnlyList<Run> dropped)
    {
        foreach (var run in dropped)
        {
            Steps.Remove(run.Step);
            run.Step.Drop();
        }
    }
}
