using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc;

/// <summary>For generated code: what the methods of an action class do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActionCalls
{
    /// <summary>Carries out a command on everything that a class declares, one call after the other.</summary>
    /// <param name="actions">What the class declares.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="command">What to do.</param>
    /// <param name="fields">The members of an update.</param>
    /// <param name="cancellationToken">Gives the rest up.</param>
    public static async Task SendAsync(
        ImmutableArray<ActionDefinition> actions,
        IPortalClient portal,
        ActionCommand command,
        ActionFields fields,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        foreach (var action in actions)
        {
            await portal.CallAsync(action, command, fields, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Updates every action. One that the portal refuses does not stop the others; what concerns all of them alike, such as a token that
    /// the portal does not accept or a network that is down, does.
    /// </summary>
    /// <param name="actions">The actions.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Gives the rest up.</param>
    /// <exception cref="PortalException">One action was refused.</exception>
    /// <exception cref="AggregateException">Several actions were refused; each has a <see cref="PortalException"/> that names it.</exception>
    public static async Task UpdateAllAsync(
        ImmutableArray<ActionDefinition> actions, IPortalClient portal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        List<PortalException> refusals = [];
        foreach (var action in actions)
        {
            try
            {
                await portal.CallAsync(action, ActionCommand.Update, ActionFields.All, cancellationToken).ConfigureAwait(false);
            }
            catch (PortalException refusal) when (refusal is not PortalAccessException)
            {
                refusals.Add(refusal);
            }
        }

        if (refusals.Count > 1) throw new AggregateException($"The portal refused {refusals.Count} of {actions.Length} actions", refusals);
        if (refusals.Count == 1) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(refusals[0]);
    }
}
