namespace Bizproc;

/// <summary>Handles kept calls, for an engine. <c>AddBizproc</c> registers it.</summary>
public interface ICallProcessor
{
    /// <summary>Runs the handler of a call once, within its time.</summary>
    /// <remarks>
    /// The origin of the call is not checked again. Failures are logged and do not throw. The engine must do what the outcome says: first keep its
    /// reply, then forget the call.
    /// </remarks>
    /// <param name="call">The call.</param>
    /// <param name="attempt">The number of this attempt, from 1.</param>
    /// <param name="cancellationToken">Cancels the handler when the application stops. Then the outcome is <see cref="CallOutcomeKind.Abandoned"/>.</param>
    Task<CallOutcome> ProcessAsync(QueuedCall call, int attempt, CancellationToken cancellationToken);
}
