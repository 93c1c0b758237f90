namespace Bizproc;

/// <summary>The outbox of a call engine: keeps replies and sends them until the portal has them.</summary>
/// <remarks>The default engine keeps replies in memory. See <see cref="ICallIntake"/>.</remarks>
public interface IReplyOutbox
{
    /// <summary>Keeps a reply, and sends it as soon as possible.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask AddAsync(StepReply reply, CancellationToken cancellationToken);
}
