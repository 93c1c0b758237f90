using System.Collections.Concurrent;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery;

/// <summary>The applications that the portal reaches through a handler in this process instead of the network.</summary>
internal sealed class ApplicationRoutes : IDisposable
{
    private readonly ConcurrentDictionary<string, HttpMessageInvoker> _byOrigin = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a route, or replaces the one to the same address.</summary>
    /// <param name="address">The address of the application. Only its scheme, host and port count.</param>
    /// <param name="handler">Takes the requests. The caller disposes it.</param>
    /// <returns>Removes the route.</returns>
    public IDisposable Add(Uri address, HttpMessageHandler handler)
    {
        var route = new Route(this, AddressOrigin.Write(address), new HttpMessageInvoker(handler, disposeHandler: false));
        _byOrigin[route.Origin] = route.Invoker;
        return route;
    }

    /// <summary>Finds the route to an address; <see langword="null"/> if the network leads there.</summary>
    public HttpMessageInvoker? Find(Uri address) => _byOrigin.GetValueOrDefault(AddressOrigin.Write(address));

    public void Dispose() => _byOrigin.Clear();

    private sealed record Route(ApplicationRoutes Routes, string Origin, HttpMessageInvoker Invoker) : IDisposable
    {
        // A later route to the same address stays.
        public void Dispose() => Routes._byOrigin.TryRemove(new KeyValuePair<string, HttpMessageInvoker>(Origin, Invoker));
    }
}
