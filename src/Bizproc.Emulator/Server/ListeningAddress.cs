using System.Net;

namespace Bizproc.Emulator.Hosting;

/// <summary>Where the server listens, seen from outside.</summary>
internal static class ListeningAddress
{
    /// <summary>An address that a client can call: listening everywhere includes this machine.</summary>
    public static Uri Reachable(string url)
    {
        var address = BindingAddress.Parse(url);
        string host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new Uri($"http://{host}:{address.Port}/");
    }

    /// <summary>
    /// The names it may be called by. Where only this machine can reach it, no other: a page on the internet whose name is made to mean
    /// this machine after it was loaded would pass for a page of the emulator.
    /// </summary>
    public static IEnumerable<string> Hosts(IReadOnlyCollection<string> urls) =>
        urls.All(IsLoopback) ? ["localhost", "*.localhost", "127.0.0.1", "[::1]", .. urls.Select(static url => BindingAddress.Parse(url).Host)] : ["*"];

    /// <summary>True if only this machine can reach the address.</summary>
    public static bool IsLoopback(string url)
    {
        string host = BindingAddress.Parse(url).Host;
        return host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
