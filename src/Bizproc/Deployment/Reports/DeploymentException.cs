using System.Collections.Immutable;

namespace Bizproc;

/// <summary>A portal does not have all that is declared.</summary>
/// <param name="message">Each action, and why.</param>
/// <param name="actions">What became of every action.</param>
/// <param name="failure">What went wrong for the portal as a whole, if anything did.</param>
public sealed class DeploymentException(string message, ImmutableArray<DeployedAction> actions, Exception? failure)
    : Exception(message, failure ?? actions.FirstOrDefault(static action => action.Failure is not null)?.Failure)
{
    /// <summary>What became of every action.</summary>
    public ImmutableArray<DeployedAction> Actions => actions;
}
