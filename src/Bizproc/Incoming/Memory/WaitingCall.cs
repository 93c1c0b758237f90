namespace Bizproc.Incoming.Memory;

/// <summary>A call that waits for an attempt.</summary>
/// <param name="Call">The call.</param>
/// <param name="Attempt">The number of the attempt, from 1.</param>
internal readonly record struct WaitingCall(QueuedCall Call, int Attempt);
