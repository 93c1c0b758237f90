using Bizproc.Emulator;
using Bizproc.Testing.Hosting;

namespace Bizproc.Testing;

/// <summary>
/// An application under test: started in this process without a port, installed on an emulated portal, and ready to run its actions.
/// </summary>
/// <remarks>
/// The application is the program itself, with its services, its configuration and its handlers. The host sets what the portal decides: the public
/// address, the client id and secret, the authorisation server, and a new file for <c>KeepIn</c>. It depends on no test framework. All members are
/// safe for concurrent use.
/// </remarks>
/// <example>
/// <code>
/// await using var app = await BizprocTestHost.StartAsync&lt;Program&gt;();
/// app.Portal.Answer("crm.quote.get", """{"ID":"7","TITLE":"Roof"}""");
/// var done = await app.RunAsync&lt;CreateDocument&gt;(new() { ["docType"] = "pdf" });
/// </code>
/// </example>
public sealed partial class BizprocTestHost : IAsyncDisposable
{
    private readonly BizprocTestOptions _options;
    private readonly StartedApplication _application;
    private readonly EmulatedPortal? _ownPortal;
    private int _isDisposed;

    private BizprocTestHost(StartedApplication application, BizprocTestOptions options, EmulatedPortal portal, EmulatedPortal? ownPortal)
    {
        _application = application;
        _options = options;
        _ownPortal = ownPortal;
        Portal = portal;
    }

    /// <summary>Gets the portal.</summary>
    public EmulatedPortal Portal { get; }

    /// <summary>Gets the public address of the application.</summary>
    public Uri Address => _application.Address;

    /// <summary>Gets the services of the application.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>Gets the last 100 warnings and errors that the application logged, the oldest first.</summary>
    public IReadOnlyList<string> Log => _application.Log.Entries;

    /// <summary>Starts the application, and installs it on a portal.</summary>
    /// <typeparam name="TEntryPoint">A class of the application's assembly, usually <c>Program</c>.</typeparam>
    /// <param name="portal">The portal, which the caller disposes. Default: a new one without a port, which the host disposes.</param>
    /// <param name="options">The options. Default: those of a new <see cref="BizprocTestOptions"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The client id of the options is not part of an address and there is no public address, or a time is not positive.</exception>
    /// <exception cref="BizprocTestException">
    /// The application did not start, refused the installation, did not deploy all actions, or a registered handler is not reached.
    /// </exception>
    public static async Task<BizprocTestHost> StartAsync<TEntryPoint>(
        EmulatedPortal? portal = null, BizprocTestOptions? options = null, CancellationToken cancellationToken = default)
        where TEntryPoint : class
    {
        options ??= new BizprocTestOptions();
        OptionsCheck.Require(options);
        var own = portal is null ? await EmulatedPortal.StartAsync(new EmulatedPortalOptions { IsInProcess = true }, cancellationToken).ConfigureAwait(false) : null;
        portal ??= own!;
        try
        {
            var starter = new ApplicationStarter(portal, options);
            var application = await starter.StartAsync(static configure => new ApplicationFactory<TEntryPoint>(configure), cancellationToken).ConfigureAwait(false);
            try
            {
                await new ApplicationInstaller(portal, options, application).InstallAsync(cancellationToken).ConfigureAwait(false);
                return new BizprocTestHost(application, options, portal, own);
            }
            catch
            {
                await application.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch
        {
            if (own is not null) await own.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <summary>Creates a client of the application, such as for its own pages. It follows redirects, and keeps cookies.</summary>
    public HttpClient CreateClient() => _application.CreateClient();

    /// <summary>Stops the application, and then the portal if the host started it. A second call does nothing.</summary>
    /// <remarks>A handler that still runs has a second to end, and is then cancelled; a test gives it more time with <c>HostOptions.ShutdownTimeout</c>.</remarks>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;

        await _application.DisposeAsync().ConfigureAwait(false);
        if (_ownPortal is not null) await _ownPortal.DisposeAsync().ConfigureAwait(false);
    }
}
