using Quartz;

namespace Bizproc.Durable.Engine;

/// <summary>A call that is to be handled at a time.</summary>
/// <param name="Key">The key of the call.</param>
/// <param name="Group">The execution group of the portal, see <see cref="GetGroup"/>.</param>
/// <param name="DueAt">The time. One in the past is at once, and the earliest goes first.</param>
internal readonly record struct ScheduledCall(string Key, string Group, DateTimeOffset DueAt)
{
    /// <summary>The start of the names of the execution groups, one for each portal.</summary>
    public const string PortalPrefix = "portal:";

    /// <summary>Gets the execution group of a portal.</summary>
    public static string GetGroup(string memberId) => PortalPrefix + (memberId.Length > 0 ? memberId : "configured");

    /// <summary>Gets the call that Quartz runs. A call that is taken over runs by a trigger of another name.</summary>
    public static ScheduledCall Read(IJobExecutionContext context) => new(
        (context.Recovering ? context.RecoveringTriggerKey : context.Trigger.Key)!.Name,
        context.Trigger.ExecutionGroup ?? GetGroup(""),
        context.FireTimeUtc);
}
