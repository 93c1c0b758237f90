namespace Bizproc;

/// <summary>Stores accepted calls until they are handled. The portal sends a call only once, so a call that the queue loses is lost.</summary>
/// <remarks>
/// The default queue stores calls in memory. To keep calls across restarts, register your own implementation as a singleton. It must store
/// <see cref="QueuedCall.Path"/> and <see cref="QueuedCall.Body"/>, and must return a call again if it was not completed.
/// </remarks>
public interface ICallQueue
{
    /// <summary>Adds a call. After this the portal is told that the call was accepted. A full queue waits a short time for a free place.</summary>
    /// <param name="call">The call, whose origin was already checked.</param>
    /// <param name="cancellationToken">Cancels the operation when the portal disconnects or the application stops.</param>
    ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken);

    /// <summary>Waits for the next call. Several workers wait at the same time, and each gets a different call.</summary>
    /// <param name="cancellationToken">Cancels the operation when the application stops.</param>
    /// <returns>A call; <see langword="null"/> if no more calls will come.</returns>
    ValueTask<QueuedCall?> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Marks a call as handled, whatever the outcome.</summary>
    /// <param name="call">A call from <see cref="TakeAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the operation when the application stops.</param>
    ValueTask CompleteAsync(QueuedCall call, CancellationToken cancellationToken);

    /// <summary>
    /// Closes the queue: it accepts no more calls, but still returns the waiting ones. It is called when the application begins to stop.
    /// </summary>
    void Close();
}
