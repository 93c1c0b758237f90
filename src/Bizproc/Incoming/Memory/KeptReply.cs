namespace Bizproc.Incoming.Memory;

/// <summary>A reply in memory.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="DueAt">The time of the next attempt.</param>
internal readonly record struct KeptReply(StepReply Reply, DateTimeOffset DueAt);
