namespace Bizproc;

/// <summary>Shows what an engine keeps, and lets a person try an item again or drop it. An engine of your own may implement it.</summary>
public interface ICallMonitor
{
    /// <summary>Counts the items. The numbers may be some seconds old. If it throws, the application counts as unhealthy.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<KeptCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the items in a state, the newest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="after">
    /// The last item of the page before; <see langword="null"/> for the first page. Only its <see cref="KeptItem.Id"/>, <see cref="KeptItem.State"/>
    /// and <see cref="KeptItem.ReceivedAt"/> count.
    /// </param>
    /// <param name="count">The maximum number of items.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<IReadOnlyList<KeptItem>> ListAsync(KeptState state, KeptItem? after, int count, CancellationToken cancellationToken = default);

    /// <summary>Finds the content of a call. It contains tokens, so do not show it as it is.</summary>
    /// <param name="id">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The call; <see langword="null"/> if the engine no longer has it, or the item is a reply.</returns>
    ValueTask<QueuedCall?> FindCallAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds the content of a reply. It contains tokens, so do not show it as it is.</summary>
    /// <param name="id">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The reply; <see langword="null"/> if the engine no longer has it, or the item is a call.</returns>
    ValueTask<StepReply?> FindReplyAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Tries a dead item again, with all its attempts.</summary>
    /// <param name="id">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the item was dead and is tried again.</returns>
    ValueTask<bool> TryAgainAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Drops an item. The step is not answered.</summary>
    /// <param name="id">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the item was dropped; false if it is gone, or its handler runs.</returns>
    ValueTask<bool> DropAsync(string id, CancellationToken cancellationToken = default);
}
