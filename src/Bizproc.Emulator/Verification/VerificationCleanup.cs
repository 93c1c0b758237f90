using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// Keeps the actions that the replayed calls may have left on the portal, and deletes them. It never deletes an action that does not belong to the
/// run.
/// </summary>
internal sealed class VerificationCleanup(RemotePortal portal, CodeLists lists, OwnNames own)
{
    private readonly HashSet<ListedAction> _left = [];

    /// <summary>
    /// Notes the actions that a call may add, before the call is made: it may be carried out without an answer. Returns those that were not noted
    /// before.
    /// </summary>
    public IReadOnlyList<ListedAction> Note(PreparedRequest call) => [.. call.Adds.Where(_left.Add)];

    /// <summary>
    /// Removes the notes after the portal has refused the call. If the call was carried out all the same, <see cref="SweepAsync"/> finds the actions.
    /// </summary>
    public void Forget(IEnumerable<ListedAction> actions) => _left.ExceptWith(actions);

    /// <summary>Deletes the noted actions.</summary>
    /// <returns>True if the portal deleted them all.</returns>
    public async Task<bool> RemoveAsync(CancellationToken cancellationToken)
    {
        foreach (var action in _left.ToArray())
        {
            var answer = await DeleteAsync(action, cancellationToken).ConfigureAwait(false);
            if (answer.Result is not null || answer.Error == ActionAnswers.NotFoundError) _left.Remove(action);
        }

        return _left.Count == 0;
    }

    /// <summary>Looks for all actions that are left, deletes them, and returns those that are still there.</summary>
    /// <exception cref="VerificationException">The portal refuses the lists, or does not answer.</exception>
    public async Task<IReadOnlyList<ListedAction>> SweepAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken).ConfigureAwait(false);
        foreach (var action in found) await DeleteAsync(action, cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? [] : await FindAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<ListedAction>> FindAsync(CancellationToken cancellationToken)
    {
        var all = await lists.ReadAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Where(action => own.IsOwn(action.Code))];
    }

    private Task<RemoteAnswer> DeleteAsync(ListedAction action, CancellationToken cancellationToken) =>
        portal.CallAsync($"bizproc.{action.Kind}.delete", $$"""{"CODE":{{ResultWords.Quote(action.Code)}}}""", cancellationToken);
}
