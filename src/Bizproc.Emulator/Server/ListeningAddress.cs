using System.Net;

namespace Bizproc.Emulator.Server;

/// <summary>Translates the addresses at which the server listens.</summary>
internal static class ListeningAddress
{
    /// <summary>The address at which the program listens by default. Only this machine can reach it.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Gets an address that a client on this machine can call, also if the server listens at all addresses.</summary>
    public static Uri Reachable(string url)
    {
        var address = BindingAddress.Parse(url);
        string host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new Uri($"http://{host}:{address.Port}/");
    }

    /// <summary>
    /// Gets the host names that a request may use. If only this machine can reach the server, no other name is accepted. Otherwise a page on the
    /// internet could point its own name at this machine after it was loaded, and its requests would look like those of the emulator's page.
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
