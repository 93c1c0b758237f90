using Bizproc.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>Portals that installed an application, and the processes of the application, which share a store.</summary>
internal sealed class RolloutScene : IAsyncDisposable
{
    private readonly List<RolloutInstance> _instances = [];

    private RolloutScene()
    {
    }

    public MemoryPortalStore Store { get; } = new();

    public FakePortals Portals { get; } = new();

    public static async Task<RolloutScene> CreateAsync(int portals)
    {
        var scene = new RolloutScene();
        for (int i = 0; i < portals; i++)
        {
            await scene.Store.PutAsync(new InstalledPortal
            {
                MemberId = $"member{i}",
                Portal = new Uri($"https://p{i}.example.com/"),
                Tokens = new PortalTokens("token-4f1e9d7c2b8a6053", "refresh-4f1e9d7c2b8a6053"),
            });
        }

        return scene;
    }

    /// <summary>Starts a process with one version of the application.</summary>
    public async Task<RolloutInstance> StartAsync(
        string version = "1.0",
        Action<StartupOptions>? startup = null,
        TimeProvider? time = null,
        IPortalStore? store = null,
        Func<CancellationToken, Task>? before = null,
        Action<IServiceCollection>? services = null,
        ActionDefinition? action = null)
    {
        var instance = await RolloutInstance.StartAsync(
            given =>
            {
                given.AddSingleton(store ?? Store);
                if (time is not null) given.AddSingleton(time);
                services?.Invoke(given);
            },
            Version.Parse(version),
            action ?? PlainAction.Create("a", name: version),
            Portals.CreateHandler(before),
            startup);
        _instances.Add(instance);
        return instance;
    }

    /// <summary>Reads the record of every portal.</summary>
    public async Task<InstalledPortal[]> ReadAsync() => await Store.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances) await instance.DisposeAsync();
    }
}
