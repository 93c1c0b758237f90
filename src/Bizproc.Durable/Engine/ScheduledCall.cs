namespace Bizproc.Durable.Engine;

/// <summary>A call that is to be handled at a time.</summary>
/// <param name="Key">The key of the call.</param>
/// <param name="Group">The execution group of the portal, see <see cref="CallScheduler.GetGroup"/>.</param>
/// <param name="DueAt">The time. One in the past is at once, and the earliest goes first.</param>
internal readonly record struct ScheduledCall(string Key, string Group, DateTimeOffset DueAt);
