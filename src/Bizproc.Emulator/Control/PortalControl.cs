using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>The actions that are possible with an emulated portal only. Control calls and <see cref="EmulatedPortal"/> use the same ones.</summary>
internal sealed class PortalControl(
    PortalStore store,
    TokenRegistry access,
    FaultQueue faults,
    LeakyBucket bucket,
    RunStarter runs,
    ApplicationLife life,
    ApplicationUpdates updates,
    IPortalMover mover)
{
    private static readonly TimeSpan FarthestAdvance = TimeSpan.FromDays(36_500);

    public PortalStore Store => store;

    public ApplicationLife Life => life;

    public ApplicationUpdates Updates => updates;

    public IPortalMover Mover => mover;

    /// <summary>Gets the contents to which a reset goes back.</summary>
    public PortalSeed? Seed { get; private set; }

    /// <summary>
    /// Empties the portal, and fills it with its seed: rows, options, runs, steps, bindings, faults, clock and settings. Tokens, webhooks and the address stay, and dismissed
    /// users come back.
    /// </summary>
    public void Reset()
    {
        access.Restore();
        faults.Clear();
        bucket.Clear();
        store.Change(state =>
        {
            state.Clear();
            Seed?.Plant(state);
        });
    }

    /// <summary>Fills a new portal with its seed.</summary>
    public void Plant(PortalSeed seed)
    {
        Seed = seed;
        store.Change(seed.Plant);
    }

    /// <summary>Empties the portal, and fills it with a seed, to which later resets go back.</summary>
    public void Reset(PortalSeed seed)
    {
        Seed = seed;
        Reset();
    }

    /// <summary>True if an action with a filter is offered for a document on an edition (portal: 4.6).</summary>
    public static bool IsShown(PhpArray? filter, IReadOnlyList<string> documentType, string edition) =>
        RegistrationFilter.Read(filter is null ? null : KeyCase.Upper(filter)).IsShown(documentType, edition);

    public void AddToken(string token, Caller caller, IReadOnlyCollection<string> scopes, bool isExpired)
    {
        if (token.Length == 0) throw new ControlException("WRONG_REQUEST", "The text of a token must not be empty");

        access.Add(token, new AccessGrant(caller, scopes), isExpired);
        if (caller.Application is null) return;

        store.Change(state => state.Applications.Get(caller.Application));
    }

    public void AddWebhook(int user, string secret) => access.AddWebhook(user, secret);

    /// <summary>Dismisses a user. The portal then refuses calls with the user's tokens (portal: 2.6).</summary>
    public void DismissUser(int user)
    {
        if (user < 1) throw new ControlException("WRONG_REQUEST", $"{user} is not the id of a user. An id is 1 or more");

        access.Dismiss(user);
    }

    public void AddFault(PortalFault fault)
    {
        if (!Enum.IsDefined(fault.Kind)) throw new ControlException("WRONG_REQUEST", $"{fault.Kind} is not a kind of fault");
        if (fault.Times < 1) throw new ControlException("WRONG_REQUEST", $"times is {fault.Times}, but must be 1 or more");
        if (fault.Http is < 400 or > 599) throw new ControlException("WRONG_REQUEST", $"http is {fault.Http}, but the status of an error is 400 to 599");
        if (fault.Delay < TimeSpan.Zero || fault.Delay > TimeSpan.FromHours(1)) throw new ControlException("WRONG_REQUEST", "The delay must be 0 to 3600000 milliseconds");

        if (fault.RetryAfter < TimeSpan.Zero || fault.RetryAfter > TimeSpan.FromDays(1)) throw new ControlException("WRONG_REQUEST", "Retry-After must be 0 to 86400 seconds");

        faults.Add(fault);
    }

    public void ClearFaults() => faults.Clear();

    public IReadOnlyList<WaitingFault> ListFaults() => faults.List();

    /// <summary>Runs an action again, with the inputs, the settings and the document of an earlier run.</summary>
    /// <exception cref="ControlException">The portal has no such run, or the action is no longer registered.</exception>
    public Run Repeat(string run) => StartRun(store.Read(state => RunRepeater.Create(FindRun(state, run))));

    /// <summary>Changes the portal's settings and, if <paramref name="areInstalled"/> is given, whether its applications are installed.</summary>
    public void Configure(PortalSettings settings, bool? areInstalled = null)
    {
        SettingsCheck.Require(settings);
        store.Change(state =>
        {
            state.Settings = settings;
            if (areInstalled is { } installed) state.Applications.SetInstalled(installed);
        });
    }

    /// <summary>Moves the portal's clock forward, and ends the waits whose time has come.</summary>
    public void Advance(TimeSpan by)
    {
        store.Change(state =>
        {
            if (by < TimeSpan.Zero || by > FarthestAdvance - state.Clock.Ahead)
                throw new ControlException("WRONG_REQUEST", "The clock only moves forward, by 100 years at most");

            state.Clock.Advance(by);
            state.PassTime(state.Clock.GetUtcNow());
        });
    }

    /// <summary>Starts an action as a workflow does.</summary>
    public Run StartRun(RunRequest request)
    {
        RequireDocument(request.DocumentId, "documentId");
        RequireDocument(request.DocumentType, "documentType");
        RequireKnown(request);
        try
        {
            return runs.Start(store.Read(state => SeededDocument.Fill(request, state)))
                ?? throw new ControlException("ACTION_NOT_FOUND", $"Application {request.Application} has no action or robot with the code '{request.Code}'");
        }
        catch (InvalidOperationException full)
        {
            throw new ControlException("TOO_MANY_RUNS", full.Message);
        }
    }

    /// <summary>Finds a run.</summary>
    /// <exception cref="ControlException">The portal has no such run, or has dropped it.</exception>
    public static Run FindRun(PortalState state, string id)
    {
        if (state.Runs.Find(id) is { } run) return run;

        throw state.Runs.WasDropped(id)
            ? new ControlException(
                "RUN_DROPPED",
                $"Run '{id}' was dropped: the portal drops the oldest finished runs when there are more than {RunTable.Capacity} or they take more than {RunTable.MaxBytes >> 20} MiB")
            : new ControlException("RUN_NOT_FOUND", $"There is no run '{id}'");
    }

    private void RequireKnown(RunRequest request)
    {
        KnownKeys.RequireSettings(JsonBodyParser.ReadNode(request.Settings));
        var values = JsonBodyParser.ReadNode(request.Values);
        store.Read(state =>
        {
            if (state.Registrations.Find(request.Application, request.Code) is { } action) KnownKeys.RequireInputs(action, values);
            return true;
        });
    }

    private static void RequireDocument(IReadOnlyList<string?>? parts, string name)
    {
        if (parts is not null && (parts.Count != 3 || parts.Contains(null)))
            throw new ControlException("WRONG_REQUEST", $"{name} must be a list of three texts");
    }

    /// <summary>Adds a step that waits, and returns its token.</summary>
    public string AddStep(string workflow, string activity, string eventId)
    {
        if (new[] { workflow, activity, eventId }.Any(static part => part.Length == 0 || part.Contains('|', StringComparison.Ordinal)))
            throw new ControlException("WRONG_REQUEST", "workflow, activity and event must each be a text without '|'");

        var token = new EventToken(workflow, activity, eventId);
        store.Change(state => state.Steps.Add(Step.Bare(token)));
        return token.Write(store.Identity.SigningKey);
    }

    /// <summary>Opens the settings page of an action.</summary>
    /// <exception cref="ControlException">The application has no such action with a settings page, or the template has no such step.</exception>
    public async Task<ApplicationPost> OpenSettingsAsync(SettingsRequest request, CancellationToken cancellationToken)
    {
        var values = JsonBodyParser.ReadNode(request.Values);
        var step = store.Read(state =>
        {
            if (state.Registrations.Find(request.Application, request.Code) is { } action) KnownKeys.RequireInputs(action, values);
            return SettingsPlace.Find(request, state);
        });
        return await life.OpenSettingsAsync(request.Application, request.Code, values, step, cancellationToken).ConfigureAwait(false)
            ?? throw new ControlException("PAGE_NOT_FOUND", $"Application {request.Application} has no action '{request.Code}' with a settings page");
    }

    /// <summary>Sets values in place of a settings page.</summary>
    /// <param name="store">The portal.</param>
    /// <param name="page">The page.</param>
    /// <param name="values">The values by key of the property.</param>
    /// <param name="isStrict">True if an unknown key is refused; a portal ignores it.</param>
    /// <exception cref="ControlException">A key is not an input of the action.</exception>
    public static void SetSettings(PortalStore store, ApplicationPost page, PhpArray values, bool isStrict) => store.Change(state =>
    {
        if (isStrict && state.Registrations.Find(page.Application, page.Subject) is { } action) KnownKeys.RequireInputs(action, values, isExact: true);
        page.SetValues = SettingsValues.Set(page, values, state);
        state.Posts.MakeRoom();
    });

    /// <summary>Takes a call of the script in an application's page (portal: 8.2, 12).</summary>
    public async Task ScriptAsync(string sid, string method, PhpArray values, CancellationToken cancellationToken)
    {
        var page = store.Read(state => state.Posts.Find(sid));

        switch (method, page?.Kind)
        {
            case ("installFinish", ApplicationPostKind.InstallPage):
                await life.FinishInstallationAsync(page, cancellationToken).ConfigureAwait(false);
                break;

            case ("setPropertyValue", ApplicationPostKind.SettingsPage):
                SetSettings(store, page, values, isStrict: false);
                break;

            default:
                throw new ControlException("WRONG_REQUEST", $"No open page with this APP_SID accepts '{method}'");
        }
    }
}
