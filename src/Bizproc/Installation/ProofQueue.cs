namespace Bizproc;

/// <summary>
/// Lets posts in to be proved, which anybody can send and each of which costs a request with the client secret: a bounded number at a time,
/// by turns of the senders, and slowly where much was refused.
/// </summary>
/// <param name="time">Passes.</param>
internal sealed class ProofQueue(TimeProvider time)
{
    private const int AtATime = 32;
    private const int MostWaiting = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FairTurns _turns = new(AtATime, MostWaiting);
    private readonly RefusalPace _pace = new(time);

    /// <summary>Waits for a turn.</summary>
    /// <param name="sender">Where the post came from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PostRefusedException">Too much of the sender was refused, or too many wait.</exception>
    public async Task<IDisposable> EnterAsync(string sender, CancellationToken cancellationToken)
    {
        if (_pace.IsExhausted(sender)) throw PostRefusedException.Paced();

        var turn = await _turns.EnterAsync(sender, Patience, cancellationToken).ConfigureAwait(false)
            ?? throw PostRefusedException.Undecided("Too many posts are to be proved at this time: open the application again later");
        if (!_pace.IsExhausted(sender)) return turn;

        turn.Dispose();
        throw PostRefusedException.Paced();
    }

    /// <summary>Notes that what a sender posted was refused.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="weight">How much it counts.</param>
    public void CountRefusal(string sender, int weight = 1) => _pace.Count(sender, weight);
}
