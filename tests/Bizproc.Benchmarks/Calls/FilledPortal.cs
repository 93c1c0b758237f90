namespace Bizproc.Benchmarks.Calls;

/// <summary>An emulated portal with given numbers of actions of the calling application and of another one.</summary>
internal sealed class FilledPortal : IAsyncDisposable
{
    private readonly EmulatedPortal _portal;

    private FilledPortal(EmulatedPortal portal) => _portal = portal;

    public Uri Address => _portal.Address;

    public static async Task<FilledPortal> StartAsync(int own, int others)
    {
        var portal = await EmulatedPortal.StartAsync();
        using var connection = new RawConnection(portal.Address);
        for (int i = 0; i < own; i++) await AddAsync(connection, i, "admin");
        for (int i = 0; i < others; i++) await AddAsync(connection, i, "admin@app.2");
        return new FilledPortal(portal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static async Task AddAsync(RawConnection connection, int index, string token) =>
        await connection.CallAsync(RawConnection.Request("/rest/bizproc.activity.add", CallLoad.Add($"c{index}", token)));
}
