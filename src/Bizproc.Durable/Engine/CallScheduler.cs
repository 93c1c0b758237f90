using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bizproc.Durable.Engine;

/// <summary>
/// Schedules calls with Quartz. One job handles all calls. Each call that is to be handled has one trigger, whose name is the key of the call, so
/// that nothing of a call is stored by Quartz.
/// </summary>
/// <param name="factory">Creates the scheduler of this library. The application may have others.</param>
internal sealed class CallScheduler([FromKeyedServices(CallScheduler.Name)] ISchedulerFactory factory)
{
    /// <summary>The name of the scheduler.</summary>
    public const string Name = "bizproc";

    private const string TriggerGroup = "calls";
    private const string RecoveryGroup = SchedulerConstants.DefaultRecoveryGroup;
    private const int PageSize = 500;

    private static readonly JobKey Job = new("call", Name);

    private IScheduler? _scheduler;

    /// <summary>The id of this process among those that share the database.</summary>
    public string InstanceId => Scheduler.SchedulerInstanceId;

    private IScheduler Scheduler => _scheduler ?? throw new InvalidOperationException("The scheduler is not open");

    /// <summary>Creates the tables if they are missing. Nothing runs yet.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _scheduler = await factory.GetScheduler(cancellationToken).ConfigureAwait(false);
        await _scheduler.AddJob(CreateJob(), new AddJobOptions { Replace = true }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts to run calls. Those that ran when a process of the past ended run again.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => await Scheduler.Start(cancellationToken).ConfigureAwait(false);

    /// <summary>Starts no more calls.</summary>
    public async Task StandByAsync()
    {
        if (_scheduler is { Status: SchedulerStatus.Running } scheduler) await scheduler.Standby(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Closes the scheduler, without waiting for calls.</summary>
    public async Task CloseAsync()
    {
        if (_scheduler is { Status: not SchedulerStatus.Shutdown } scheduler) await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Schedules calls, each in place of its former trigger if there is one.</summary>
    public async Task ScheduleAsync(IReadOnlyCollection<ScheduledCall> calls, CancellationToken cancellationToken) =>
        await Scheduler.ScheduleJob(CreateJob(), [.. calls.Select(CreateTrigger)], new ScheduleJobOptions { Replace = true }, cancellationToken).ConfigureAwait(false);

    /// <summary>Finds the calls that have no trigger.</summary>
    public async Task<List<ScheduledCall>> FindUnscheduledAsync(IReadOnlyCollection<ScheduledCall> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0) return [];

        var triggers = await Scheduler.GetTriggers([.. calls.Select(static call => ToTrigger(call.Key))], cancellationToken).ConfigureAwait(false);
        var known = triggers.Select(static trigger => trigger.Key.Name).ToHashSet(StringComparer.Ordinal);
        return [.. calls.Where(call => !known.Contains(call.Key))];
    }

    /// <summary>
    /// Finds the keys of all calls that run now in any process; <see langword="null"/> while calls of a process that ended are taken over, because
    /// their triggers do not name them.
    /// </summary>
    public async Task<HashSet<string>?> FindRunningAsync(CancellationToken cancellationToken)
    {
        var recovery = await Scheduler.QueryTriggers(
            new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(RecoveryGroup), Take = 1 }, cancellationToken).ConfigureAwait(false);
        if (recovery.Items.Count > 0) return null;

        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int skip = 0; ; skip += PageSize)
        {
            var page = await Scheduler.QueryFireInstances(new FireInstanceQuery { State = null, Skip = skip, Take = PageSize }, cancellationToken).ConfigureAwait(false);
            foreach (var running in page.Items)
            {
                if (running.TriggerKey.Group == RecoveryGroup) return null;

                keys.Add(running.TriggerKey.Name);
            }

            if (page.Items.Count < PageSize) return keys;
        }
    }

    /// <summary>Lists the ids of the processes that are alive, among them this one.</summary>
    public async Task<HashSet<string>> ListLiveAsync(CancellationToken cancellationToken)
    {
        var nodes = await Scheduler.QueryClusterNodes(cancellationToken).ConfigureAwait(false);
        return nodes.Where(static node => node.State != ClusterNodeState.Failed).Select(static node => node.InstanceId).ToHashSet(StringComparer.Ordinal);
    }

    private static IJobDetail CreateJob() => JobBuilder.Create<CallJob>().WithIdentity(Job).StoreDurably().RequestRecovery().Build();

    private static ITrigger CreateTrigger(ScheduledCall call) => TriggerBuilder.Create()
        .ForJob(Job)
        .WithIdentity(ToTrigger(call.Key))
        .WithExecutionGroup(call.Group)
        .StartAt(call.DueAt)
        // A call that waits for more than a minute is not late. Otherwise Quartz would write its trigger again, and put it behind younger ones.
        .WithSimpleSchedule(static once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .Build();

    private static TriggerKey ToTrigger(string key) => new(key, TriggerGroup);
}
