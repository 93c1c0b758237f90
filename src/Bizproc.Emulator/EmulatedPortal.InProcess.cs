using Bizproc.Emulator.State.Applications;

namespace Bizproc.Emulator;

public sealed partial class EmulatedPortal
{
    /// <summary>Gets the address of the authorisation server, which is the first address of the portal. It does not change when the portal moves.</summary>
    public Uri AuthorizationServer => _server.Control.Store.Identity.ServerAddress;

    /// <summary>Gets the client secret of an application, such as <c>secret.1</c> for <c>app.1</c>.</summary>
    /// <param name="application">The client id of the application.</param>
    public static string GetClientSecret(string application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return PortalApplication.CreateSecret(application);
    }

    /// <summary>Gets the token with which the portal proves its calls to an application: <c>auth[application_token]</c>.</summary>
    /// <param name="application">The client id of the application.</param>
    public string GetApplicationToken(string application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return _server.Control.Store.Change(state => state.Applications.Get(application).Token);
    }

    /// <summary>Passes the portal's requests to an application to a handler in this process, instead of the network.</summary>
    /// <remarks>
    /// The application then needs no port, and its address may be one that does not exist. <c>BizprocTestHost</c> of the package
    /// <c>Bizproc.Testing</c> calls this method with the handler of an application's test server.
    /// </remarks>
    /// <param name="address">The address of the application, such as <c>https://app.test</c>. Only scheme, host and port count.</param>
    /// <param name="handler">Takes the requests. The portal does not dispose it.</param>
    /// <returns>An object that ends the route when it is disposed.</returns>
    /// <exception cref="ArgumentException">The address is not an absolute <c>http</c> or <c>https</c> address.</exception>
    public IDisposable RouteTo(Uri address, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(handler);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException($"'{address}' is not an absolute http or https address, such as https://app.test", nameof(address));

        return _server.Applications.Add(address, handler);
    }

    /// <summary>Creates a handler with which an <see cref="HttpClient"/> reaches the portal without the network.</summary>
    /// <remarks>
    /// It answers at every address that the portal has or had, until the portal is disposed, and does not follow redirects. The portal's faults look as they do over a
    /// socket. A request to another address fails.
    /// </remarks>
    public HttpMessageHandler CreateHandler() => _server.CreateHandler();
}
