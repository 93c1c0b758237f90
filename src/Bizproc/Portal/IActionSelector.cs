namespace Bizproc;

/// <summary>
/// Chooses which of the declared actions a portal gets: by its edition, by the customer's tariff, or by settings of the application. Register one in
/// the application's services, or give it to <see cref="PortalOptions.Selector"/>.
/// </summary>
public interface IActionSelector
{
    /// <summary>
    /// Chooses for one portal. It is called once for each plan and each deployment, at startup and at an installation. It may call the portal. If it
    /// throws, nothing is deployed on the portal.
    /// </summary>
    /// <param name="selection">The portal and its actions. Every action that is not left or removed is deployed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken);
}
