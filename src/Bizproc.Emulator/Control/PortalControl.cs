using Bizproc.Emulator.Access;
using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Calls;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Lifecycle;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Runs;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>All that one can do to an emulated portal and to no real one; the calls under <c>/emulator/</c> and .NET do it alike.</summary>
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

    /// <summary>
    /// Empties the portal: rows, options, runs, steps, bindings, faults, clock and settings. The portal's tokens, webhooks and address stay, and
    /// dismissed users come back.
    /// </summary>
    public void Reset()
    {
        access.Restore();
        faults.Clear();
        bucket.Clear();
        lock (store.Gate) store.Clear();
    }

    /// <summary>Whether an action with such a filter is offered for a document on an edition (portal: 4.6).</summary>
    public static bool IsShown(PhpArray? filter, IReadOnlyList<string> documentType, string edition) =>
        RegistrationFilter.Read(filter is null ? null : KeyCase.Upper(filter)).IsShown(documentType, edition);

    public void AddToken(string token, Caller caller, IReadOnlyCollection<string> scopes, bool isExpired)
    {
        if (token.Length == 0) throw new ControlException("WRONG_REQUEST", "A token needs a text");

        access.Add(token, new AccessGrant(caller, scopes), isExpired);
        if (caller.Application is null) return;

        lock (store.Gate) store.Applications.Get(caller.Application);
    }

    public void AddWebhook(int user, string secret) => access.AddWebhook(user, secret);

    /// <summary>Dismisses a user. The portal refuses calls with the user's tokens from then on (portal: 2.6).</summary>
    public void DismissUser(int user)
    {
        if (user < 1) throw new ControlException("WRONG_REQUEST", $"{user} is not the id of a user: 1 and more");

        access.Dismiss(user);
    }

    public void AddFault(PortalFault fault)
    {
        if (!Enum.IsDefined(fault.Kind)) throw new ControlException("WRONG_REQUEST", $"{fault.Kind} is no kind of fault");
        if (fault.Times < 1) throw new ControlException("WRONG_REQUEST", $"A fault happens at least once, not {fault.Times} times");
        if (fault.Http is < 400 or > 599) throw new ControlException("WRONG_REQUEST", $"{fault.Http} is no status of an error: 400 to 599");
        if (fault.Delay < TimeSpan.Zero || fault.Delay > TimeSpan.FromHours(1)) throw new ControlException("WRONG_REQUEST", "A delay is 0 to 3600000 milliseconds");

        if (fault.RetryAfter < TimeSpan.Zero || fault.RetryAfter > TimeSpan.FromDays(1)) throw new ControlException("WRONG_REQUEST", "Retry-After is 0 to 86400 seconds");

        faults.Add(fault);
    }

    public void ClearFaults() => faults.Clear();

    /// <summary>Changes the portal's settings, and whether its applications are installed where that is said.</summary>
    public void Configure(PortalSettings settings, bool? areInstalled = null)
    {
        if (!Languages.Contains(settings.Language))
            throw new ControlException("WRONG_REQUEST", $"'{settings.Language}' is no language of a portal: {string.Join(", ", Languages.All)}");

        if (!Enum.IsDefined(settings.DateFormat) || !Enum.IsDefined(settings.Edition))
            throw new ControlException("WRONG_REQUEST", $"{settings.DateFormat} or {settings.Edition} is none of a portal's");

        lock (store.Gate)
        {
            store.Settings = settings;
            if (areInstalled is { } installed) store.Applications.SetInstalled(installed);
        }
    }

    /// <summary>Moves the portal's clock; steps whose time is over end.</summary>
    public void Advance(TimeSpan by)
    {
        lock (store.Gate)
        {
            if (by < TimeSpan.Zero || by > FarthestAdvance - store.Clock.Ahead)
                throw new ControlException("WRONG_REQUEST", "The clock goes forward only, and a hundred years at most");

            store.Clock.Advance(by);
            store.Steps.TimeOut(store.Clock.GetUtcNow());
        }
    }

    /// <summary>Starts an action as a workflow would.</summary>
    public Run StartRun(RunRequest request)
    {
        RequireDocument(request.DocumentId, "documentId");
        RequireDocument(request.DocumentType, "documentType");
        try
        {
            return runs.Start(request)
                ?? throw new ControlException("ACTION_NOT_FOUND", $"Application {request.Application} has no action or robot with the code '{request.Code}'");
        }
        catch (InvalidOperationException full)
        {
            throw new ControlException("TOO_MANY_RUNS", full.Message);
        }
    }

    /// <summary>Finds a run. The caller holds the store's gate.</summary>
    public Run FindRun(string id)
    {
        if (store.Runs.Find(id) is { } run) return run;

        throw store.Runs.WasDropped(id)
            ? new ControlException(
                "RUN_DROPPED",
                $"Run '{id}' was dropped: the oldest finished runs make room when there are more than {RunTable.Capacity} or they take more than {RunTable.MaxBytes >> 20} MiB")
            : new ControlException("RUN_NOT_FOUND", $"There is no run '{id}'");
    }

    private static void RequireDocument(IReadOnlyList<string?>? parts, string name)
    {
        if (parts is not null && (parts.Count != 3 || parts.Contains(null)))
            throw new ControlException("WRONG_REQUEST", $"{name} is a list of three texts");
    }

    /// <summary>Makes a step that waits, and gives its token.</summary>
    public string AddStep(string workflow, string activity, string eventId)
    {
        if (new[] { workflow, activity, eventId }.Any(static part => part.Length == 0 || part.Contains('|', StringComparison.Ordinal)))
            throw new ControlException("WRONG_REQUEST", "workflow, activity and event each need a text without '|'");

        var token = new EventToken(workflow, activity, eventId);
        lock (store.Gate) store.Steps.Add(Step.Bare(token));
        return token.Write(store.Identity.SigningKey);
    }

    /// <summary>Takes what the script in an application's page says (portal: 8.2, 12).</summary>
    public async Task ScriptAsync(string sid, string method, PhpArray values, CancellationToken cancellationToken)
    {
        ApplicationPost? page;
        lock (store.Gate) page = store.Posts.Find(sid);

        switch (method, page?.Kind)
        {
            case ("installFinish", ApplicationPostKind.InstallPage):
                await life.FinishInstallationAsync(page, cancellationToken).ConfigureAwait(false);
                break;

            case ("setPropertyValue", ApplicationPostKind.SettingsPage):
                lock (store.Gate)
                {
                    page.SetValues = SettingsValues.Set(page, values, store);
                    store.Posts.MakeRoom();
                }

                break;

            default:
                throw new ControlException("WRONG_REQUEST", $"No page that is open takes '{method}' under this APP_SID");
        }
    }
}
