using Bizproc.Benchmarks.Receiving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bizproc.Benchmarks.Durable;

/// <summary>The engine of the library, from its intake to the handler.</summary>
internal sealed class OurKeeper : IKeeper
{
    private readonly IHost _host;
    private readonly ICallIntake _intake;
    private readonly Work _work;

    private OurKeeper(IHost host)
    {
        _host = host;
        _intake = host.Services.GetRequiredService<ICallIntake>();
        _work = host.Services.GetRequiredService<Work>();
    }

    public int Handled => _work.Done;

    public static async Task<OurKeeper> StartAsync(KeptPlace place, string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Work>();
        var bizproc = builder.Services.AddBizproc(static options =>
        {
            (options.PublicUrl, options.ClientId, options.ClientSecret) = (new Uri("https://app.example.com"), "unused", "unused");
            (options.Calls.MaxConcurrency, options.Calls.MaxPerPortal, options.Calls.Capacity) = (8, 8, 1_000_000);
        }).AddHandler<Note, Handler>();
        if (place.ConnectionString is null) bizproc.KeepIn(Path.Join(folder, "bizproc.db"));
        else bizproc.KeepInPostgreSql(await place.CreateSchemaAsync("bizproc_ours"));

        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<IPortalStore>().TrySaveAsync(
            new InstalledPortal { MemberId = CallForm.MemberId, Portal = new Uri("https://example.bitrix24.com/"), Tokens = new PortalTokens("unused") },
            CancellationToken.None);
        return new OurKeeper(host);
    }

    public async Task AddAsync(QueuedCall call)
    {
        var admission = await _intake.AddAsync(call, CancellationToken.None);
        if (admission != CallAdmission.Taken) throw new InvalidOperationException($"The call was not taken: {admission}");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private sealed class Handler(Work work) : IBizprocHandler<Note>
    {
        public Task HandleAsync(Note action, BizprocCall call, CancellationToken cancellationToken) => work.DoAsync();
    }
}
