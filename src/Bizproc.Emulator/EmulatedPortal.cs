using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Server;

namespace Bizproc.Emulator;

/// <summary>
/// A Bitrix24 portal inside this process, for tests and for development without a network. It listens at a free port of the loopback interface.
/// </summary>
/// <remarks>A new portal has no registrations, and portals share nothing with each other. All members are safe for concurrent use.</remarks>
/// <example>
/// <code>
/// await using var portal = await EmulatedPortal.StartAsync();
/// var plan = await BizprocActions.PlanAsync(portal.CreateClient());
/// await plan.ApplyAsync();
/// var run = await portal.RunAsync(new RunRequest("create_document") { Values = new() { ["docType"] = "pdf" } });
/// var closed = await portal.WaitAsync(run.Id);
/// </code>
/// </example>
public sealed partial class EmulatedPortal : IAsyncDisposable
{
    private static readonly Uri NobodysUrl = new("https://app.example.com");

    /// <summary>The limits of <see cref="CreateClient"/>: the client never waits, because an emulated portal has no rate limit by default.</summary>
    private static readonly PortalLimits Unpaced = new() { Burst = 0 };

    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);

    /// <summary>The longest time that a timer of the machine measures.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly PortalServer _server;
    private readonly HttpClient _http;

    private EmulatedPortal(PortalServer server, bool isInProcess)
    {
        _server = server;
        _http = new HttpClient(isInProcess ? server.CreateHandler() : new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    }

    /// <summary>
    /// Gets the address at which the portal listens, such as <c>http://127.0.0.1:40123/</c>. Methods are called below <c>/rest/</c>.
    /// </summary>
    /// <remarks><see cref="MoveAsync"/> changes the address.</remarks>
    public Uri Address => _server.Control.Store.Identity.Address;

    /// <summary>Gets the portal's own id: 32 hexadecimal digits.</summary>
    public string MemberId => _server.Control.Store.Identity.MemberId;

    /// <summary>Gets or sets the version, language, edition and other properties in which portals differ.</summary>
    /// <exception cref="ArgumentException">Portals do not have this language.</exception>
    public PortalSettings Settings
    {
        get => _server.Control.Store.Read(static state => state.Settings);

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Do(nameof(value), () => _server.Control.Configure(value));
        }
    }

    /// <summary>Starts a portal with the default options.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<EmulatedPortal> StartAsync(CancellationToken cancellationToken = default) =>
        StartAsync(new EmulatedPortalOptions(), cancellationToken);

    /// <summary>Starts a portal with its own clock or settings.</summary>
    /// <param name="options">The clock and the settings.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">Portals do not have the language of the settings, or the address is not valid.</exception>
    // Otherwise StartAsync(new() { ... }) means the token of the other overload.
    [OverloadResolutionPriority(1)]
    public static async Task<EmulatedPortal> StartAsync(EmulatedPortalOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Address is not null && !options.IsInProcess)
            throw new ArgumentException($"Only a portal in the process has an address of your choice: set {nameof(EmulatedPortalOptions.IsInProcess)} as well", nameof(options));

        var server = await StartServerAsync(options, cancellationToken).ConfigureAwait(false);
        var portal = new EmulatedPortal(server, options.IsInProcess) { Settings = options.Settings };
        if (options.Seed is { } seed) server.Control.Plant(seed);
        return portal;
    }

    /// <summary>Creates a client of this portal. The client works until the portal is disposed.</summary>
    /// <param name="token">
    /// The access token. The portal knows <c>admin</c> (administrator, application <c>app.1</c>), <c>admin@app.2</c> (administrator, application
    /// <c>app.2</c>), <c>user</c> (not an administrator), <c>expired</c>, <c>noscope</c>, and the tokens that <see cref="AddToken"/> added. Default:
    /// <c>admin</c>.
    /// </param>
    /// <param name="publicUrl">The public address of the application. Default: <c>https://app.example.com</c>, where no application listens.</param>
    public PortalClient CreateClient(string token = "admin", Uri? publicUrl = null) =>
        new(_http, new PortalOptions { Portal = Address, AccessToken = token, PublicUrl = publicUrl ?? NobodysUrl, Limits = Unpaced });

    /// <summary>Reads the registrations and options of the portal, in the form of <c>GET /emulator/state</c>.</summary>
    /// <returns>
    /// An object with the lists <c>activities</c> (activities and robots) and <c>placements</c>, whose members are the portal's columns, and the
    /// object <c>options</c>.
    /// </returns>
    public JsonElement ReadState() =>
        JsonElement.Parse(_server.Control.Store.Read(StateJsonWriter.Write), new JsonDocumentOptions { MaxDepth = StateJsonWriter.MaxDepth });

    /// <summary>
    /// Empties the portal: removes rows, options, runs, bindings, taught answers, CRM items and faults, and resets clock and settings. Then fills it with
    /// its seed, if it has one.
    /// </summary>
    /// <remarks>The tokens and the address stay. Dismissed users come back.</remarks>
    public void Reset() => _server.Control.Reset();

    /// <summary>Moves the portal to another address, as happens when a real portal gets a new name or its own domain.</summary>
    /// <remarks>
    /// Renewals, calls and pages name the new address. The earlier addresses answer calls of methods with a redirect. The member id and the
    /// authorisation server stay.
    /// </remarks>
    /// <param name="address">The new address, such as <c>http://127.0.0.2:5081</c>. Default: a free port of <c>127.0.0.1</c>.</param>
    /// <param name="redirect">The HTTP status of the redirects: 301, 302, 307 or 308. Default: 302.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The new address of the portal.</returns>
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

    /// <summary>Dismisses a user. Until <see cref="Reset"/>, the portal refuses calls with the user's tokens: <c>user_access_error</c>.</summary>
    /// <param name="user">The user's id, 1 or more.</param>
    /// <exception cref="ArgumentException">The id is less than 1.</exception>
    public void DismissUser(int user) => Do(nameof(user), () => _server.Control.DismissUser(user));

    /// <summary>Adds an access token, or replaces the token with the same text.</summary>
    /// <param name="token">The text of the token.</param>
    /// <param name="user">The id of the token's user. Default: 1.</param>
    /// <param name="isAdministrator">True if the user may register actions. Default: <see langword="true"/>.</param>
    /// <param name="application">
    /// The client id of the token's application; <see langword="null"/> for a token without an application. Default: <c>app.1</c>.
    /// </param>
    /// <param name="isExpired">True if the token has expired. Default: <see langword="false"/>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public void AddToken(string token, int user = 1, bool isAdministrator = true, string? application = "app.1", bool isExpired = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        Do(nameof(token), () => _server.Control.AddToken(token, new Caller(application, user, isAdministrator), [AccessGrant.Bizproc], isExpired));
    }

    /// <summary>Adds a fault. The portal shows faults in the order in which they were added.</summary>
    /// <param name="fault">The fault, and the calls that it concerns.</param>
    /// <exception cref="ArgumentException">A value of the fault is outside its limits.</exception>
    public void AddFault(PortalFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Do(nameof(fault), () => _server.Control.AddFault(fault));
    }

    /// <summary>Removes the faults that the portal has not shown yet.</summary>
    public void ClearFaults() => _server.Control.ClearFaults();

    /// <summary>Moves the portal's clock forward. Tokens expire, and steps reach their time limit.</summary>
    /// <param name="by">The time to add: 0 or more, and at most about 100 years.</param>
    /// <exception cref="ArgumentException">The time is negative or too long.</exception>
    public void Advance(TimeSpan by) => Do(nameof(by), () => _server.Control.Advance(by));

    /// <summary>Starts an action as a workflow does, and waits until its handler has answered the request or could not be reached.</summary>
    /// <remarks>
    /// The portal gives a handler 60 seconds, by its own clock or by the machine's, whichever ends first. A cancelled wait does not stop the run. Use
    /// <see cref="WaitAsync(string, CancellationToken)"/> to wait for the values that the handler sends back.
    /// </remarks>
    /// <param name="request">The action to run, and its values.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The application has no such action, a value of the request is not valid, or too many runs wait.</exception>
    public async Task<EmulatedRun> RunAsync(RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Run? run = null;
        Do(nameof(request), () => run = _server.Control.StartRun(request));
        await run!.Reply.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Read(run);
    }

    /// <summary>Waits at most 30 seconds until the step of a run has ended, by an answer or by its time limit.</summary>
    /// <inheritdoc cref="WaitAsync(string, TimeSpan, CancellationToken)"/>
    public Task<EmulatedRun> WaitAsync(string id, CancellationToken cancellationToken = default) => WaitAsync(id, DefaultWait, cancellationToken);

    /// <summary>Waits until the step of a run has ended, by an answer or by its time limit.</summary>
    /// <remarks>
    /// The step's own time limit is measured by the portal's clock, which <see cref="Advance"/> moves. The limit of this method is real time, so that a
    /// test ends even if its clock stands still. If the handler refused the call or could not be reached, and the step has no time limit, the
    /// method throws at once: a portal sends a call once, so no answer would come. A test that passes the form on itself, or answers the step itself,
    /// sets <see cref="RunRequest.SendsForm"/> to <see langword="false"/>.
    /// </remarks>
    /// <param name="id">The id of the run.</param>
    /// <param name="timeout">The maximum time to wait; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The portal has no such run.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or longer than 49 days.</exception>
    /// <exception cref="TimeoutException">The step still waits. The message describes what the handler answered to the call.</exception>
    /// <exception cref="InvalidOperationException">
    /// The handler refused the call or could not be reached; or the portal dropped the run, to make room for later runs or because of <see cref="Reset"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The portal has stopped.</exception>
    public async Task<EmulatedRun> WaitAsync(string id, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, LongestWait);
        var run = Find(id);
        await new StepWait(run, _server.Control.Store).WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        return Read(run);
    }

    /// <summary>Reads the present state of a run.</summary>
    /// <param name="id">The id of the run.</param>
    /// <exception cref="ArgumentException">The portal has no such run.</exception>
    public EmulatedRun GetRun(string id) => Read(Find(id));

    /// <summary>True if the portal offers an action with a filter for a document.</summary>
    /// <param name="filter">The filter as an application sends it; <see langword="null"/> for no filter.</param>
    /// <param name="documentType">The module, class and type of the document.</param>
    public bool IsShown(JsonObject? filter, params IReadOnlyList<string> documentType)
    {
        string edition = Settings.Edition == PortalEdition.Box ? Protocol.DocumentFilter.Box : Protocol.DocumentFilter.Cloud;
        return PortalControl.IsShown(filter is null ? null : JsonBodyParser.ReadNode(filter), documentType, edition);
    }

    /// <summary>Stops the portal. It answers the calls that have started, and cancels the runs that are on their way.</summary>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }

    internal static void Do(string parameter, Action act)
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

    private static async Task<PortalServer> StartServerAsync(EmulatedPortalOptions options, CancellationToken cancellationToken)
    {
        string[] urls = options.IsInProcess ? [] : ["http://127.0.0.1:0"];
        try
        {
            return await PortalServer.StartAsync(urls, options.Address?.OriginalString, options.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (ControlException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(options), wrong);
        }
    }

    private Run Find(string id)
    {
        Run? run = null;
        Do(nameof(id), () => run = _server.Control.Store.Read(state => PortalControl.FindRun(state, id)));
        return run!;
    }

    private EmulatedRun Read(Run run) => _server.Control.Store.Read(_ =>
    {
        var values = JsonElement.Parse(PhpJsonWriter.Write(run.Step.Values), new JsonDocumentOptions { MaxDepth = StateJsonWriter.MaxDepth });
        var reply = run.Reply.IsCompletedSuccessfully ? run.Reply.Result : null;
        return new EmulatedRun(run.Id, run.Step.State, run.Waits, run.Form, reply, [.. run.Step.Log], values) { Secrets = run.Secrets };
    });
}
