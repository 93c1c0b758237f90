namespace Bizproc.Incoming.Memory;

/// <summary>The calls and replies of one portal in memory. <see cref="CallLines"/> changes it under its lock.</summary>
internal sealed class CallLine
{
    /// <summary>The waiting calls, the oldest first.</summary>
    public Queue<WaitingCall> Waiting { get; } = new();

    /// <summary>The number of running calls.</summary>
    public int Running { get; set; }

    /// <summary>The size of all calls and replies.</summary>
    public long Bytes { get; set; }

    /// <summary>True if the portal is among those that wait for a turn.</summary>
    public bool IsInTurn { get; set; }
}
