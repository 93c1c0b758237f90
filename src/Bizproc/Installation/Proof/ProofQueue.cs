namespace Bizproc.Installation.Proof;

/// <summary>
/// Admits posts that must be proved. Anyone can send a post, and each costs a request with the client secret. So only a limited number is in at the
/// same time, the senders take turns, and a sender with many refused posts must wait.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class ProofQueue(TimeProvider time)
{
    private const int MaxConcurrency = 32;
    private const int MostWaiting = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FairTurns _turns = new(MaxConcurrency, MostWaiting);
    private readonly RefusalPace _pace = new(time);

    /// <summary>Waits for a turn.</summary>
    /// <param name="sender">The address of the sender.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PostRefusedException">Too many posts of the sender were refused, or too many posts wait.</exception>
    public async Task<IDisposable> EnterAsync(string sender, CancellationToken cancellationToken)
    {
        if (_pace.IsExhausted(sender)) throw Paced();

        var turn = await _turns.EnterAsync(sender, Patience, cancellationToken).ConfigureAwait(false)
            ?? throw PostRefusedException.Undecided("Too many posts are waiting for a check: open the application again later");
        if (!_pace.IsExhausted(sender)) return turn;

        turn.Dispose();
        throw Paced();
    }

    /// <summary>Counts a refused post of a sender.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="weight">The number of refusals to count.</param>
    public void CountRefusal(string sender, int weight = 1) => _pace.Count(sender, weight);

    private static PostRefusedException Paced() => new(Refusal.Paced("Too many posts from this address were refused: try again in one minute"));
}
