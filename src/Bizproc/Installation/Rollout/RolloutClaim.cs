namespace Bizproc;

/// <summary>The result of claiming a portal: the turn to deploy to it, or the reason why there is none.</summary>
public sealed class RolloutClaim
{
    private RolloutClaim(RolloutState state, IRolloutTurn? turn) => (State, Turn) = (state, turn);

    /// <summary>The state of the portal. It is <see cref="RolloutState.Due"/> exactly if there is a turn.</summary>
    public RolloutState State { get; }

    /// <summary>The turn to deploy to the portal; <see langword="null"/> if the portal is not due, or another process has the turn.</summary>
    public IRolloutTurn? Turn { get; }

    /// <summary>Creates the result of a claim that succeeded.</summary>
    /// <param name="turn">The turn.</param>
    public static RolloutClaim Take(IRolloutTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new(RolloutState.Due, turn);
    }

    /// <summary>Creates the result of a claim that was refused.</summary>
    /// <param name="state">The state of the portal, which is not <see cref="RolloutState.Due"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is <see cref="RolloutState.Due"/>.</exception>
    public static RolloutClaim Refuse(RolloutState state)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(state, RolloutState.Due);
        return new(state, turn: null);
    }
}
