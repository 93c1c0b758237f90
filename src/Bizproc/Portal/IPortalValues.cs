namespace Bizproc;

/// <summary>Finds what declarations leave open because every portal has its own: numbers of documents, the user, the options of a select.</summary>
public interface IPortalValues
{
    /// <summary>
    /// Gives the values of one portal; asked once, before the first action is sent. It may call the portal, for instance to look up the
    /// number of a smart process by its name.
    /// </summary>
    /// <param name="portal">The portal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken);
}
