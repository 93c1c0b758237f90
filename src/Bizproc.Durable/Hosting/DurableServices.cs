using Bizproc.Durable.Configuration;
using Bizproc.Durable.Engine;
using Bizproc.Durable.Monitoring;
using Bizproc.Durable.Storage.Portals;
using Bizproc.Durable.Storage.Protection;
using Bizproc.Durable.Storage.Records;
using Bizproc.Incoming.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace Bizproc.Durable.Hosting;

/// <summary>Registers the engine and the stores that keep everything in a database.</summary>
internal static class DurableServices
{
    /// <summary>The time after which an idle scheduler looks for calls of other processes. Its own calls wake it.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(5);

    /// <summary>Registers everything but the database.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="useDatabase">Chooses the dialect of Quartz. Its connections come from <see cref="EngineStore"/>.</param>
    public static void Add(BizprocBuilder builder, Action<IPersistentStoreBuilder> useDatabase)
    {
        var services = builder.Services;
        if (services.Any(static service => service.ServiceType == typeof(DurableEngine)))
            throw new InvalidOperationException("The application keeps its calls in a database already: call KeepIn or KeepInPostgreSql, and only once");

        services.AddOptions<DurableOptions>().ValidateOnStart();
        services.AddSingleton<DurableOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<DurableOptions>>(static provider => provider.GetRequiredService<DurableOptionsSetup>());
        services.AddSingleton<IValidateOptions<DurableOptions>>(static provider => provider.GetRequiredService<DurableOptionsSetup>());
        services.AddHostedService<DatabaseCheck>();
        AddStores(services);
        AddEngine(services);
        AddQuartz(services, useDatabase);
    }

    private static void AddStores(IServiceCollection services)
    {
        services.AddKeys();
        services.TryAddSingleton<CallRecords>();
        services.TryAddSingleton<ReplyRecords>();
        services.TryAddSingleton<SenderRecords>();
        services.TryAddSingleton<ITokenStore, SqlTokenStore>();

        // The store in memory is only the default. A store of the application's own stays.
        if (services.FirstOrDefault(static service => service.ImplementationType == typeof(MemoryPortalStore)) is { } memory) services.Remove(memory);
        services.TryAddSingleton<IPortalStore, SqlPortalStore>();
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.TryAddSingleton<CallScheduler>();
        services.TryAddSingleton<CallFeeder>();
        services.TryAddSingleton<CallBacklog>();
        services.TryAddSingleton<CallRunner>();
        services.TryAddSingleton<IScheduledCallHandler>(static provider => provider.GetRequiredService<CallRunner>());
        services.TryAddSingleton<CallSweep>();
        services.TryAddSingleton<ReplyTurns>();
        services.TryAddSingleton<ReplyPump>();
        services.TryAddTransient<CallJob>();
        services.TryAddSingleton<DurableEngine>();
        services.Replace(ServiceDescriptor.Singleton<ICallIntake, DurableCallIntake>());
        services.Replace(ServiceDescriptor.Singleton<IReplyOutbox, DurableReplyOutbox>());
        services.Replace(ServiceDescriptor.Singleton<ICallMonitor, DurableMonitor>());
        services.AddHostedService(static provider => provider.GetRequiredService<DurableEngine>());
    }

    private static void AddQuartz(IServiceCollection services, Action<IPersistentStoreBuilder> useDatabase)
    {
        services.AddQuartz(CallScheduler.Name, quartz =>
        {
            quartz.ConfigureScheduler(static options =>
            {
                options.IdleWaitTime = IdleWait;
                options.PropagateTraceContext = false;
            });
            quartz.UsePersistentStore(store =>
            {
                useDatabase(store);
                store.UseConnectionProvider(static provider => provider.GetRequiredService<EngineStore>().CreateProvider());
                store.ProvisionSchema();
                store.ConfigureStore(static options =>
                {
                    options.TablePrefix = EngineStore.TablePrefix;
                    options.StoreJobDataAsStrings = true;
                });
            });
            quartz.UseDefaultThreadPool(static _ => { });
            quartz.UseExecutionLimits(static (provider, limits) =>
            {
                var bounds = provider.GetRequiredService<CallBounds>();
                var scope = provider.GetRequiredService<EngineStore>().IsShared ? ExecutionLimitScope.Cluster : ExecutionLimitScope.Node;
                if (bounds.MaxRunningPerPortal < bounds.MaxRunning) limits.ForGroupsWithPrefix(ScheduledCall.PortalPrefix, bounds.MaxRunningPerPortal, scope);
            });
        });
        services.AddOptions<ThreadPoolOptions>(CallScheduler.Name).Configure<CallBounds>(static (options, bounds) => options.MaxConcurrency = bounds.MaxRunning);
        services.AddOptions<ClusteringOptions>(CallScheduler.Name).Configure<IOptions<DurableOptions>>(
            static (options, durable) => options.CheckinInterval = durable.Value.CheckIn);

        // A hosted service of Quartz that the application adds for its own schedulers must leave this one alone.
        services.Configure<QuartzHostedServiceOptions>(CallScheduler.Name, static options => options.AutoStart = false);

        // Quartz writes twenty lines at its start. A rule of the application for the same category overrides this one.
        services.Configure<LoggerFilterOptions>(static options =>
            options.Rules.Insert(0, new LoggerFilterRule(providerName: null, nameof(Quartz), LogLevel.Warning, filter: null)));
    }
}
