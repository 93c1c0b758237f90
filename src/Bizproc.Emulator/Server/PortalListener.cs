using Microsoft.Extensions.Primitives;

namespace Bizproc.Emulator.Server;

/// <summary>One address of a portal. Its web server, if it has one, listens until it is disposed.</summary>
internal sealed class PortalListener : IAsyncDisposable
{
    private readonly WebApplication? _application;
    private readonly RequestDelegate _handle;
    private volatile PortalRedirect? _redirect;

    /// <summary>Creates an address without a web server, so that only handlers in this process reach it.</summary>
    public PortalListener(Uri address, RequestDelegate handle)
    {
        _handle = handle;
        Address = address;
        Addresses = [address.GetLeftPart(UriPartial.Authority)];
    }

    private PortalListener(IReadOnlyCollection<string> urls, RequestDelegate handle)
    {
        _handle = handle;
        // An empty builder reads no settings files and no environment variables, so the host program cannot change this server by accident.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        // The emulator limits the body itself, and answers if the body is too large.
        builder.WebHost.ConfigureKestrel(static options => options.Limits.MaxRequestBodySize = null);
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.Services.AddHostFiltering(options => options.AllowedHosts = [.. ListeningAddress.Hosts(urls)]);

        _application = builder.Build();
        _application.UseHostFiltering();
        _application.Run(HandleAsync);
        foreach (string url in urls) _application.Urls.Add(url);
    }

    /// <summary>Gets the addresses at which the server listens, with the actual ports.</summary>
    public IReadOnlyCollection<string> Addresses { get; private set; } = [];

    /// <summary>Gets the address at which clients reach the server.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts the server.</summary>
    /// <exception cref="IOException">An address is in use.</exception>
    public static async Task<PortalListener> StartAsync(IReadOnlyCollection<string> urls, RequestDelegate handle, CancellationToken cancellationToken)
    {
        var listener = new PortalListener(urls, handle);
        try
        {
            await listener._application!.StartAsync(cancellationToken).ConfigureAwait(false);
            listener.Addresses = [.. listener._application.Urls];
            listener.Address = ListeningAddress.Reachable(listener._application.Urls.First());
            return listener;
        }
        catch
        {
            await listener.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>True if the server is reached at an address.</summary>
    /// <param name="origin">The scheme, host and port.</param>
    public bool Has(string origin) => Address.GetLeftPart(UriPartial.Authority) == origin || Addresses.Contains(origin, StringComparer.Ordinal);

    /// <summary>Sets how the server answers all later calls of methods.</summary>
    /// <param name="redirect">The redirect to answer with; <see langword="null"/> if the server answers the calls itself.</param>
    public void Redirect(PortalRedirect? redirect) => _redirect = redirect;

    public ValueTask DisposeAsync() => _application?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        bool isCall = context.Request.Path.StartsWithSegments("/rest", StringComparison.Ordinal);
        if (!isCall || _redirect is not { } redirect) return _handle(context);

        context.Response.StatusCode = redirect.Status;
        context.Response.Headers.Location = new StringValues(redirect.CreateLocation(context.Request));
        return Task.CompletedTask;
    }
}
