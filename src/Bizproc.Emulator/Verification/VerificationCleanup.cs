using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>What the replayed calls may have left on the portal, and how it goes away. Nothing but the run's own is ever deleted.</summary>
internal sealed class VerificationCleanup(RemotePortal portal, CodeLists lists, OwnNames own)
{
    private readonly HashSet<ListedAction> _left = [];

    /// <summary>A call is about to be made, which may be carried out without an answer; gives what was not noted before.</summary>
    public IReadOnlyList<ListedAction> Note(PreparedRequest call) => [.. call.Adds.Where(_left.Add)];

    /// <summary>The portal refused the call that would have added these. If it lied, <see cref="SweepAsync"/> finds them.</summary>
    public void Forget(IEnumerable<ListedAction> actions) => _left.ExceptWith(actions);

    /// <summary>Deletes what the calls so far may have added, and says whether the portal did so.</summary>
    public async Task<bool> RemoveAsync(CancellationToken cancellationToken)
    {
        foreach (var action in _left.ToArray())
        {
            var answer = await DeleteAsync(action, cancellationToken).ConfigureAwait(false);
            if (answer.Result is not null || answer.Error == PortalAnswers.NotFoundError) _left.Remove(action);
        }

        return _left.Count == 0;
    }

    /// <summary>Looks for whatever is left, deletes it, and says what still is there.</summary>
    /// <exception cref="VerificationException">The portal does not tell.</exception>
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
