using System.Collections.Immutable;
using Bizproc.Portal.Transport;
using Bizproc.Triggers;

namespace Bizproc;

/// <summary>Calls <c>crm.automation.trigger.*</c>: the triggers of CRM automation that the application has registered on a portal.</summary>
/// <remarks>
/// The portal allows these methods to administrators only, with the tokens of an application that has the permission <c>crm</c>.
/// <see cref="BizprocTriggerAttribute"/> declares a trigger, so that deployments keep it on portals.
/// </remarks>
public static class PortalTriggerExtensions
{
    /// <summary>Gets the triggers that the application has registered on the portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the call, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task<ImmutableArray<PortalTrigger>> ListTriggersAsync(this IPortalClient portal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return [.. await portal.CallAsync(TriggerMethods.List, "{}"u8.ToArray(), TriggerJsonContext.Default.PortalTriggerArray, cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>Registers a trigger. If the application already has a trigger with the code, it gets the new name.</summary>
    /// <remarks>The call may be repeated: a lost answer is followed by another attempt.</remarks>
    /// <param name="portal">The portal.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the trigger, or the answer was not a portal's.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task AddTriggerAsync(this IPortalClient portal, TriggerDefinition trigger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(trigger);
        var parameters = new TriggerAddParameters(trigger.Code, trigger.Name);
        return portal.CallAsync(TriggerMethods.Add, parameters, TriggerJsonContext.Default.TriggerAddParameters, PortalJsonContext.Default.Boolean, cancellationToken);
    }

    /// <summary>Removes a trigger. Stages stay linked to it, and use it again if the application registers the code again.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="code">The code of the trigger.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The application has no such trigger, or the portal refused the call.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task DeleteTriggerAsync(this IPortalClient portal, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(code);
        var parameters = new TriggerDeleteParameters(code);
        return portal.CallAsync(TriggerMethods.Delete, parameters, TriggerJsonContext.Default.TriggerDeleteParameters, PortalJsonContext.Default.Boolean, cancellationToken);
    }

    /// <summary>Executes a trigger for a CRM item. If the trigger is linked to a stage and its conditions are met, the item moves to that stage.</summary>
    /// <remarks>
    /// The portal does not tell if the item moved: it also accepts the call if no stage is linked, or if there is no such item. The call is not
    /// repeated after a lost answer, because the trigger would then fire twice.
    /// </remarks>
    /// <param name="portal">The portal.</param>
    /// <param name="code">The code of the trigger.</param>
    /// <param name="ownerType">The type of the item.</param>
    /// <param name="ownerId">The number of the item.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The trigger is not registered, or the portal refused the call.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task ExecuteTriggerAsync(
        this IPortalClient portal, string code, CrmOwnerType ownerType, int ownerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(code);
        var parameters = new TriggerExecuteParameters(code, (int)ownerType, ownerId);
        return portal.CallAsync(TriggerMethods.Execute, parameters, TriggerJsonContext.Default.TriggerExecuteParameters, PortalJsonContext.Default.Boolean, cancellationToken);
    }

    /// <summary>Executes a trigger for a document, such as that of a call.</summary>
    /// <inheritdoc cref="ExecuteTriggerAsync(IPortalClient, string, CrmOwnerType, int, CancellationToken)" path="/remarks"/>
    /// <param name="portal">The portal.</param>
    /// <param name="code">The code of the trigger.</param>
    /// <param name="document">The document, such as <see cref="BizprocCall.DocumentId"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The document is not a CRM item for which triggers exist; no request was made.</exception>
    /// <exception cref="PortalException">The trigger is not registered, or the portal refused the call.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task ExecuteTriggerAsync(this IPortalClient portal, string code, DocumentId document, CancellationToken cancellationToken = default)
    {
        var (type, number) = TriggerOwner.Find(document);
        return ExecuteTriggerAsync(portal, code, type, number, cancellationToken);
    }
}
