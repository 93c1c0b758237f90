namespace Bizproc.Durable.Engine;

/// <summary>Handles a call when Quartz says that its time has come.</summary>
internal interface IScheduledCallHandler
{
    /// <summary>Makes one attempt to handle a call. Never throws.</summary>
    Task RunAsync(ScheduledCall scheduled);
}
