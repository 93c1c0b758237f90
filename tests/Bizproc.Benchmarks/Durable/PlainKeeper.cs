using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Bizproc.Benchmarks.Durable;

/// <summary>Plain Quartz: one trigger for each call, which carries the body. Nothing is protected, nothing is remembered, and nobody is answered.</summary>
internal sealed class PlainKeeper : IKeeper
{
    private static readonly JobKey Key = new("call");

    private readonly IHost _host;
    private readonly IScheduler _scheduler;
    private readonly Work _work;

    private PlainKeeper(IHost host, IScheduler scheduler)
    {
        _host = host;
        _scheduler = scheduler;
        _work = host.Services.GetRequiredService<Work>();
    }

    public int Handled => _work.Done;

    public static async Task<PlainKeeper> StartAsync(KeptPlace place, string folder)
    {
        string connectionString = place.ConnectionString is null ? KeptPlace.CreateFile(folder, "plain.db") : await place.CreateSchemaAsync("bizproc_plain");
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Work>();
        builder.Services.AddTransient<Job>();
        builder.Services.AddQuartz("plain", quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                if (place.ConnectionString is null)
                {
                    store.UseSqlite(SqliteFactory.Instance, connectionString);
                }
                else
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                    store.UseClustering(static _ => { });
                }

                store.ProvisionSchema();
                store.ConfigureStore(static options => options.StoreJobDataAsStrings = true);
            });
            quartz.UseDefaultThreadPool(static pool => pool.MaxConcurrency = 8);
        });
        var host = builder.Build();
        var scheduler = await host.Services.GetRequiredKeyedService<ISchedulerFactory>("plain").GetScheduler();
        await scheduler.AddJob(JobBuilder.Create<Job>().WithIdentity(Key).StoreDurably().RequestRecovery().Build(), new AddJobOptions { Replace = true });
        await scheduler.Start();
        return new PlainKeeper(host, scheduler);
    }

    public async Task AddAsync(QueuedCall call) => await _scheduler.ScheduleTrigger(
        TriggerBuilder.Create()
            .ForJob(Key)
            .WithIdentity(call.Key)
            .UsingJobData("body", Encoding.UTF8.GetString(call.Body.Span))
            .StartNow()
            .WithSimpleSchedule(static once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build(),
        TriggerConflict.Keep);

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        _host.Dispose();
    }

    private sealed class Job(Work work) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            if (context.MergedJobDataMap.GetString("body") is not { Length: > 1_000 }) throw new InvalidOperationException("The body is lost");
            await work.DoAsync();
        }
    }
}
