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
}
