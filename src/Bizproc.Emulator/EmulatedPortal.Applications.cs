using Bizproc.Emulator.Control;

namespace Bizproc.Emulator;

public sealed partial class EmulatedPortal
{
    /// <summary>Installs an application: opens its page, or sends <c>ONAPPINSTALL</c>.</summary>
    /// <param name="handler">The address of the application's page, or of its event receiver.</param>
    /// <param name="hasPage">
    /// True if the address is a page. No browser runs the page here, so call <see cref="FinishInstallationAsync"/> afterwards.
    /// </param>
    /// <param name="application">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The address is not an absolute <c>http</c> or <c>https</c> address.</exception>
    public Task InstallAsync(Uri handler, bool hasPage = false, string application = "app.1", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        string? address = null;
        Do(nameof(handler), () => address = RequestReader.Handler(handler.OriginalString));
        return _server.Control.Life.InstallAsync(application, address!, hasPage, cancellationToken);
    }

    /// <summary>Finishes an installation, as <c>BX24.installFinish()</c> does on the application's page in a browser.</summary>
    /// <remarks>The portal sends no events to an application before its installation is finished.</remarks>
    /// <param name="application">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task FinishInstallationAsync(string application = "app.1", CancellationToken cancellationToken = default) =>
        _server.Control.Life.FinishInstallationAsync(application, cancellationToken);

    /// <summary>Updates an application to its next version, which removes its registrations.</summary>
    /// <remarks>
    /// Before 26.800 the portal sends <c>ONAPPUPDATE</c> to the addresses that are bound to it. Since 26.800 the portal installs the application a
    /// second time.
    /// </remarks>
    /// <param name="application">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task UpdateAsync(string application = "app.1", CancellationToken cancellationToken = default) =>
        UpdateAsync(new ApplicationUpdate { Application = application }, cancellationToken);

    /// <summary>Updates an application to its next version, with a choice of what the update does.</summary>
    /// <param name="update">The application, and the effects of the update.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The address of the page is not an absolute <c>http</c> or <c>https</c> address.</exception>
    public Task UpdateAsync(ApplicationUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        Do(nameof(update), () => RequestReader.Handler(update.Handler?.OriginalString));
        return _server.Control.Updates.UpdateAsync(update, cancellationToken);
    }

    /// <summary>Removes an application and its registrations, and sends <c>ONAPPUNINSTALL</c> to the addresses that are bound to it.</summary>
    /// <param name="application">The client id of the application.</param>
    /// <param name="clean">True if the portal also removes the application's options.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task UninstallAsync(string application = "app.1", bool clean = false, CancellationToken cancellationToken = default) =>
        _server.Control.Life.UninstallAsync(application, handler: null, clean, cancellationToken);
}
