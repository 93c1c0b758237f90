namespace Bizproc;

/// <summary>Finds the values that differ from portal to portal: the numbers of document types, the user, and the options of selects.</summary>
public interface IPortalValues
{
    /// <summary>
    /// Gets the values of one portal. It is called once, before the first action is sent. It may call the portal, for example to find the number of
    /// a smart process by its name.
    /// </summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken);
}
