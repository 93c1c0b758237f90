namespace Bizproc;

/// <summary>Remembers the calls that were accepted, across restarts and instances, so that a repeated call is not handled again.</summary>
/// <remarks>
/// The engine that keeps calls in memory knows only the calls of its own process; if an <see cref="ISeenCalls"/> is registered, it is asked as well. An
/// engine that stores calls recognizes them by itself. If a method throws, the call is accepted: a call that is refused would be lost.
/// </remarks>
public interface ISeenCalls
{
    /// <summary>Remembers a call, unless it is already remembered. Both must be one step, because several processes may receive the call.</summary>
    /// <param name="key">The key of the call, see <see cref="QueuedCall.Key"/>: 32 characters.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the call was not remembered before.</returns>
    ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken);

    /// <summary>Forgets a call, because there was no place for it and its sender may try again.</summary>
    /// <param name="key">The key of the call.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
