using System.Collections.Immutable;

namespace Bizproc;

/// <summary>Not all declared actions are on a portal, or this is unknown.</summary>
/// <param name="message">The message, which names each action with its reason.</param>
/// <param name="actions">The outcome of every action.</param>
/// <param name="failure">The failure of the whole deployment; <see langword="null"/> if there is none.</param>
public sealed class DeploymentException(string message, ImmutableArray<DeployedAction> actions, Exception? failure)
    : Exception(message, failure ?? actions.FirstOrDefault(static action => action.Failure is not null)?.Failure)
{
    /// <summary>The outcome of every action.</summary>
    public ImmutableArray<DeployedAction> Actions => actions;
}
