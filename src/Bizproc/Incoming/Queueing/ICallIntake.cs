namespace Bizproc;

/// <summary>The entrance of a call engine: keeps accepted calls until they are handled. A portal sends a call only once, so a call that is lost here is lost.</summary>
/// <remarks>
/// The default engine keeps calls in memory. The package <c>Bizproc.Durable</c> keeps them in a database. An engine of your own implements this
/// interface and <see cref="IReplyOutbox"/>, registers both as singletons, and hands each call to <see cref="ICallProcessor"/> and each reply to
/// <see cref="IReplySender"/>.
/// </remarks>
public interface ICallIntake
{
    /// <summary>Keeps a call. After this the portal is told that the call was accepted. A full engine may wait a short time for a free place.</summary>
    /// <param name="call">The call, whose origin was already checked.</param>
    /// <param name="cancellationToken">Cancels the operation when the portal disconnects or the application stops.</param>
    ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken);

    /// <summary>Accepts no more calls. It is called when the application begins to stop.</summary>
    void Close();
}
