namespace Bizproc;

/// <summary>
/// Chooses which of the declared actions a portal gets, for example by its edition, its plan, or the settings of the application.
/// </summary>
/// <remarks>Register one in the services of the application, or set <see cref="PortalOptions.Selector"/>.</remarks>
public interface IActionSelector
{
    /// <summary>Chooses the actions for one portal.</summary>
    /// <remarks>
    /// The method is called once for each plan and each deployment, at startup and at an installation. It may call the portal. If it throws,
    /// nothing is deployed to the portal.
    /// </remarks>
    /// <param name="selection">The portal and its actions. By default every action is deployed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask SelectAsync(ActionSelection selection, CancellationToken cancellationToken);
}
