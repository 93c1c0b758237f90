using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: implements the methods of an action class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActionRequests
{
    /// <summary>Makes the registration on the portal equal to the class. Members that the class does not declare are cleared.</summary>
    /// <remarks>Fingerprints that a deployment stored on the portal do not change.</remarks>
    /// <typeparam name="TAction">The class. All its declarations are updated: the activity, then the robot, then those under former codes.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels requests that are not sent yet.</param>
    /// <exception cref="PortalException">The portal refused the update, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled for this portal.</exception>
    public static Task UpdateAsync<TAction>(IPortalClient portal, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Update, ActionFields.All, cancellationToken);

    /// <summary>
    /// Updates the chosen members of the registration on the portal. Fingerprints that a deployment stored on the portal do not change.
    /// </summary>
    /// <typeparam name="TAction">The class. All its declarations are updated: the activity, then the robot, then those under former codes.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="fields">The members.</param>
    /// <param name="cancellationToken">Cancels requests that are not sent yet.</param>
    /// <exception cref="ArgumentException">No member or an unknown member is chosen.</exception>
    /// <exception cref="PortalException">The portal refused the update, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled for this portal.</exception>
    public static Task UpdateFieldsAsync<TAction>(IPortalClient portal, ActionFields fields, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Update, fields, cancellationToken);

    /// <summary>Registers the class on the portal. The portal refuses a code that it already has.</summary>
    /// <typeparam name="TAction">The class. All its declarations are added: the activity, then the robot, then those under former codes.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels requests that are not sent yet.</param>
    /// <exception cref="PortalException">The portal refused the action, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A slot of the action is not filled for this portal.</exception>
    public static Task AddAsync<TAction>(IPortalClient portal, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Add, ActionFields.All, cancellationToken);

    /// <summary>Removes the registration of the class from the portal.</summary>
    /// <typeparam name="TAction">The class. All its declarations are removed: the activity, then the robot, then those under former codes.</typeparam>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels requests that are not sent yet.</param>
    /// <exception cref="PortalException">The portal refused the removal, or could not be reached.</exception>
    public static Task DeleteAsync<TAction>(IPortalClient portal, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction> => SendAsync<TAction>(portal, ActionCommand.Delete, ActionFields.All, cancellationToken);

    /// <summary>
    /// Updates every action. If the portal refuses one action, the others are still updated. A failure that affects all actions, such as a refused
    /// token or a network failure, stops the update.
    /// </summary>
    /// <param name="actions">The actions.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels requests that are not sent yet.</param>
    /// <exception cref="PortalException">One action was refused.</exception>
    /// <exception cref="AggregateException">Several actions were refused; each has a <see cref="PortalException"/> that names it.</exception>
    public static Task UpdateAllAsync(ImmutableArray<ActionDefinition> actions, IPortalClient portal, CancellationToken cancellationToken) =>
        UpdateAllAsync(actions, [], portal, cancellationToken);

    /// <summary>
    /// Updates every action and registers every trigger. If the portal refuses one, the others are still updated. A failure that affects all of them,
    /// such as a refused token or a network failure, stops the update.
    /// </summary>
    /// <param name="actions">The actions.</param>
    /// <param name="triggers">The triggers.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels requests that are not sent yet.</param>
    /// <exception cref="PortalException">One action or trigger was refused.</exception>
    /// <exception cref="AggregateException">Several were refused; each has a <see cref="PortalException"/>.</exception>
    public static async Task UpdateAllAsync(
        ImmutableArray<ActionDefinition> actions, ImmutableArray<TriggerDefinition> triggers, IPortalClient portal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        List<PortalException> refusals = [];
        foreach (var action in actions) await TryAsync(() => portal.CallAsync(action, ActionCommand.Update, ActionFields.All, cancellationToken)).ConfigureAwait(false);
        foreach (var trigger in triggers) await TryAsync(() => portal.AddTriggerAsync(trigger, cancellationToken)).ConfigureAwait(false);

        if (refusals.Count > 1) throw new AggregateException($"The portal refused {refusals.Count} of {actions.Length + triggers.Length} actions", refusals);
        if (refusals.Count == 1) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(refusals[0]);

        async Task TryAsync(Func<Task> update)
        {
            try
            {
                await update().ConfigureAwait(false);
            }
            catch (PortalException refusal) when (refusal is not PortalAccessException)
            {
                refusals.Add(refusal);
            }
        }
    }

    private static async Task SendAsync<TAction>(IPortalClient portal, ActionCommand command, ActionFields fields, CancellationToken cancellationToken)
        where TAction : IBizprocAction<TAction>
    {
        ArgumentNullException.ThrowIfNull(portal);
        foreach (var action in ActionDefinition.GetAll<TAction>()) await portal.CallAsync(action, command, fields, cancellationToken).ConfigureAwait(false);
    }
}
