namespace Bizproc;

/// <summary>The outcome of an attempt to handle a call.</summary>
/// <param name="Kind">Tells what to do with the call.</param>
/// <param name="Reply">The reply to send to the step; <see langword="null"/> if there is none.</param>
/// <param name="Delay">The time until the next attempt; 0 if there is none.</param>
/// <param name="Reason">The reason for a failure; empty if there is none. It contains no token.</param>
public sealed record CallOutcome(CallOutcomeKind Kind, StepReply? Reply = null, TimeSpan Delay = default, string Reason = "")
{
    /// <summary>
    /// Completes when the handler has ended. A handler that ignores its cancellation may still run although its outcome is known: count it among the
    /// running ones until then. It never fails.
    /// </summary>
    public Task HandlerEnd { get; init; } = Task.CompletedTask;

    /// <summary>Returns the kind and the reason.</summary>
    public override string ToString() => Reason.Length == 0 ? Kind.ToString() : $"{Kind}: {Reason}";
}
