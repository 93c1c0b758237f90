using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Hosting;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Workflow;

namespace Bizproc;

/// <summary>
/// A Bitrix24 portal of this process's own, on a free port of the loopback interface: for tests and for developing without a network.
/// Each is empty at first and knows nothing of the others. Safe for many calls at a time.
/// </summary>
public sealed partial class EmulatedPortal : IAsyncDisposable
{
    private static readonly Uri NobodysUrl = new("https://app.example.com");

    /// <summary>Nobody waits for an emulated portal, unless its own limit is switched on.</summary>
    private static readonly PortalLimits Unpaced = new() { Burst = 0 };

    private readonly PortalServer _server;
    private readonly HttpClient _http;

    private EmulatedPortal(PortalServer server)
    {
        _server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    }

    /// <summary>
    /// Gets the address that the portal listens at, such as <c>http://127.0.0.1:40123/</c>. Methods are called below <c>/rest/</c> (portal: 2.1).
    /// <see cref="MoveAsync"/> changes the address.
    /// </summary>
    public Uri Address => _server.Control.Store.Identity.Address;

    /// <summary>The portal's own name for itself, 32 hexadecimal digits (portal: 2.7).</summary>
    public string MemberId => _server.Control.Store.Identity.MemberId;

    /// <summary>What the portal is like.</summary>
    /// <exception cref="ArgumentException">The language is none of a portal's.</exception>
    public PortalSettings Settings
    {
        get
        {
            lock (_server.Control.Store.Gate) return _server.Control.Store.Settings;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Do(nameof(value), () => _server.Control.Configure(value));
        }
    }

    /// <summary>Starts a portal.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<EmulatedPortal> StartAsync(CancellationToken cancellationToken = default) =>
        StartAsync(new EmulatedPortalOptions(), cancellationToken);

    /// <summary>Starts a portal with a time or settings of its own.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The language is none of a portal's.</exception>
    public static async Task<EmulatedPortal> StartAsync(EmulatedPortalOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var server = await PortalServer.StartAsync(["http://127.0.0.1:0"], options.Time, cancellationToken).ConfigureAwait(false);
        return new EmulatedPortal(server) { Settings = options.Settings };
    }

    /// <summary>Makes a client of this portal, which works until the portal is disposed of.</summary>
    /// <param name="token">
    /// <c>admin</c> (application <c>app.1</c>, its administrator), <c>admin@app.2</c> (the same of another application), <c>user</c> (no
    /// administrator), <c>expired</c> or <c>noscope</c>. Any other is a token that the portal does not know, unless it was added.
    /// </param>
    /// <param name="publicUrl">The application's own address; <c>https://app.example.com</c>, where nobody is, if left out.</param>
    public PortalClient CreateClient(string token = "admin", Uri? publicUrl = null) =>
        new(_http, new PortalOptions { Portal = Address, AccessToken = token, PublicUrl = publicUrl ?? NobodysUrl, Limits = Unpaced });

    /// <summary>
    /// Reads all that the portal keeps, as <c>GET /emulator/state</c> gives it: the lists <c>activities</c> (activities and robots) and
    /// <c>placements</c>, whose members are the portal's columns (portal: 4.1, 12), and the object <c>options</c>.
    /// </summary>
    public JsonElement ReadState()
    {
        lock (_server.Control.Store.Gate)
            return JsonElement.Parse(StateJsonWriter.Write(_server.Control.Store), new JsonDocumentOptions { MaxDepth = StateJsonWriter.MaxDepth });
    }

    /// <summary>
    /// Empties the portal: rows, options, runs, bindings, faults, clock and settings. The portal's tokens and its address stay, and dismissed users
    /// come back.
    /// </summary>
    public void Reset() => _server.Control.Reset();

    /// <summary>
    /// Gives the portal another address, as a new name or a domain of its own does (portal: 8.2). Renewals, calls and pages name the new address.
    /// The earlier addresses answer calls of methods with a redirect. The member id and the authorisation server stay.
    /// </summary>
    /// <param name="address">The new address, such as <c>http://127.0.0.2:5081</c>. Default: a free port of <c>127.0.0.1</c>.</param>
    /// <param name="redirect">The HTTP status of the redirects: 301, 302, 307 or 308. Default: 302.</param>
    /// <param name="cancellationToken">Cancels the move.</param>
    /// <returns>The new address.</returns>
    /// <exception cref="ArgumentException">The portal cannot listen at the address, or the status is not one of the four.</exception>
    /// <exception cref="ObjectDisposedException">The portal has stopped.</exception>
    public async Task<Uri> MoveAsync(Uri? address = null, HttpStatusCode redirect = HttpStatusCode.Found, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _server.Control.Mover.MoveAsync(address?.OriginalString, (int)redirect, cancellationToken).ConfigureAwait(false);
        }
        catch (ControlException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(address), wrong);
        }
    }

    /// <summary>
    /// Dismisses a user. The portal refuses calls with the user's tokens with <c>user_access_error</c> until <see cref="Reset"/> (portal: 2.6).
    /// </summary>
    /// <param name="user">The user's id.</param>
    /// <exception cref="ArgumentException">The id is not positive.</exception>
    public void DismissUser(int user) => Do(nameof(user), () => _server.Control.DismissUser(user));

    /// <summary>Adds an access token, or changes the one with this text.</summary>
    /// <param name="token">Its text.</param>
    /// <param name="user">Id of the user whose it is.</param>
    /// <param name="isAdministrator">Whether the user may register actions.</param>
    /// <param name="application">Whose it is; <see langword="null"/> makes a token of no application.</param>
    /// <param name="isExpired">Whether its hour is over.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public void AddToken(string token, int user = 1, bool isAdministrator = true, string? application = "app.1", bool isExpired = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        Do(nameof(token), () => _server.Control.AddToken(token, new Caller(application, user, isAdministrator), [AccessGrant.Bizproc], isExpired));
    }

    /// <summary>Lets the portal misbehave; faults are shown in the order in which they were added.</summary>
    /// <exception cref="ArgumentException">The fault cannot be shown.</exception>
    public void AddFault(PortalFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Do(nameof(fault), () => _server.Control.AddFault(fault));
    }

    /// <summary>Forgets the faults that were not shown yet.</summary>
    public void ClearFaults() => _server.Control.ClearFaults();

    /// <summary>Moves the portal's clock forward: tokens expire, and steps whose time is over end (portal: 11.4).</summary>
    /// <exception cref="ArgumentException">The span is negative.</exception>
    public void Advance(TimeSpan by) => Do(nameof(by), () => _server.Control.Advance(by));

    /// <summary>Starts an action as a workflow would, and waits until its handler has answered the request, or failed to.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellationToken">Gives up waiting; the run goes on.</param>
    /// <exception cref="ArgumentException">There is no such action.</exception>
    public async Task<EmulatedRun> RunAsync(RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Run? run = null;
        Do(nameof(request), () => run = _server.Control.StartRun(request));
        await run!.Reply.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Read(run);
    }

    /// <summary>Waits until the step of a run is over: closed by an answer, or by the portal's clock.</summary>
    /// <param name="id">The run.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">There is no such run.</exception>
    /// <exception cref="InvalidOperationException">The portal dropped the run, which still waited, to make room for later runs.</exception>
    public async Task<EmulatedRun> WaitAsync(string id, CancellationToken cancellationToken = default)
    {
        var run = Find(id);
        await run.Step.Over.WaitAsync(cancellationToken).ConfigureAwait(false);
        return run.Step.State == StepState.Waiting && !IsKept(run)
            ? throw new InvalidOperationException($"Run '{id}' was dropped while its step waited: too many later runs needed its room")
            : Read(run);
    }

    /// <summary>Looks at a run.</summary>
    /// <exception cref="ArgumentException">There is no such run.</exception>
    public EmulatedRun GetRun(string id) => Read(Find(id));

    /// <summary>Whether an action with a filter is offered for a document (portal: 4.6).</summary>
    /// <param name="filter">The filter as it is sent, or <see langword="null"/> for none.</param>
    /// <param name="documentType">Module, class and type.</param>
    public bool IsShown(JsonObject? filter, params IReadOnlyList<string> documentType)
    {
        string edition = Settings.Edition == PortalEdition.Box ? Protocol.DocumentFilter.Box : Protocol.DocumentFilter.Cloud;
        return PortalControl.IsShown(filter is null ? null : JsonBodyParser.ReadNode(filter), documentType, edition);
    }

    /// <summary>Stops listening. Calls under way are answered first; runs under way are broken off.</summary>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }

    private static void Do(string parameter, Action act)
    {
        try
        {
            act();
        }
        catch (Exception wrong) when (wrong is ControlException or JsonException or RequestTooLargeException)
        {
            throw new ArgumentException(wrong.Message, parameter, wrong);
        }
    }

    private Run Find(string id)
    {
        Run? run = null;
        Do(nameof(id), () =>
        {
            lock (_server.Control.Store.Gate) run = _server.Control.FindRun(id);
        });
        return run!;
    }

    private bool IsKept(Run run)
    {
        lock (_server.Control.Store.Gate) return _server.Control.Store.Runs.Find(run.Id) == run;
    }

    private EmulatedRun Read(Run run)
    {
        lock (_server.Control.Store.Gate)
        {
            _server.Control.Store.Steps.TimeOut(_server.Control.Store.Clock.GetUtcNow());
            var values = JsonElement.Parse(PhpJsonWriter.Write(run.Step.Values), new JsonDocumentOptions { MaxDepth = StateJsonWriter.MaxDepth });
            var reply = run.Reply.IsCompletedSuccessfully ? run.Reply.Result : null;
            return new EmulatedRun(run.Id, run.Step.State, run.Waits, run.Form, reply, [.. run.Step.Log], values);
        }
    }
}
