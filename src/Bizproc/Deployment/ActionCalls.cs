using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc;

/// <summary>For generated code: what the methods of an action class do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActionCalls
{
    /// <summary>
    /// Makes the portal's registration equal to the class: members that the class does not declare are cleared. Fingerprints that a deployment stored on
    /// the portal stay as they are.
    /// </summary>
    /// <typeparam name="TAction">The class. If it declares both an activity and a robot, both are updated, the activity first.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the calls that were not sent yet.</param>
    /// <exception cref="PortalException">The portal refused the update, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled for this portal.</exception>
    public static Task UpdateAsync<TAction>(IPortalClient portal, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Update, ActionFields.All, cancellationToken);

    /// <summary>Updates the chosen members of the portal's registration. Fingerprints that a deployment stored on the portal stay as they are.</summary>
    /// <typeparam name="TAction">The class. If it declares both an activity and a robot, both are updated, the activity first.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="fields">The members.</param>
    /// <param name="cancellationToken">Cancels the calls that were not sent yet.</param>
    /// <exception cref="ArgumentException">No member is chosen, or one that an action does not have.</exception>
    /// <exception cref="PortalException">The portal refused the update, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled for this portal.</exception>
    public static Task UpdateFieldsAsync<TAction>(IPortalClient portal, ActionFields fields, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Update, fields, cancellationToken);

    /// <summary>Registers the class on the portal, which refuses a code that it has already.</summary>
    /// <typeparam name="TAction">The class. If it declares both an activity and a robot, both are added, the activity first.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the calls that were not sent yet.</param>
    /// <exception cref="PortalException">The portal refused the action, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled for this portal.</exception>
    public static Task AddAsync<TAction>(IPortalClient portal, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Add, ActionFields.All, cancellationToken);

    /// <summary>Removes the registration of the class from the portal.</summary>
    /// <typeparam name="TAction">The class. If it declares both an activity and a robot, both are removed, the activity first.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the calls that were not sent yet.</param>
    /// <exception cref="PortalException">The portal refused the removal, or could not be reached.</exception>
    public static Task DeleteAsync<TAction>(IPortalClient portal, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Delete, ActionFields.All, cancellationToken);

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

    private static async Task SendAsync<TAction>(IPortalClient portal, ActionCommand command, ActionFields fields, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction>
    {
        ArgumentNullException.ThrowIfNull(portal);
        foreach (var action in ActionDefinition.Of<TAction>()) await portal.CallAsync(action, command, fields, cancellationToken).ConfigureAwait(false);
    }
}
