namespace Bizproc;

/// <summary>
/// Keeps calls that were accepted until they are worked on. The portal sends each once, so what a queue loses is lost; the library's own keeps
/// them in memory. One that keeps them over restarts is registered as a singleton of this interface, stores <see cref="QueuedCall.Path"/> and
/// <see cref="QueuedCall.Body"/>, and gives a call out again that was not completed.
/// </summary>
public interface ICallQueue
{
    /// <summary>Takes a call. When this is done the portal is told that it was accepted. A queue that is full waits a little for a place.</summary>
    /// <param name="call">The call, checked for whose it is.</param>
    /// <param name="cancellationToken">The portal hung up, or the application ends.</param>
    ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken);

    /// <summary>Waits for the next call. Many ask at a time, and each gets another.</summary>
    /// <param name="cancellationToken">The application ends.</param>
    /// <returns>A call, or <see langword="null"/> when no more will come.</returns>
    ValueTask<QueuedCall?> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a call was worked on, however that ended.</summary>
    /// <param name="call">What <see cref="TakeAsync"/> gave.</param>
    /// <param name="cancellationToken">The application ends.</param>
    ValueTask CompleteAsync(QueuedCall call, CancellationToken cancellationToken);

    /// <summary>Takes no more calls; those that wait are still given out. Called when the application begins to end.</summary>
    void Close();
}
