using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Http;

namespace Bizproc.Emulator;

public sealed partial class EmulatedPortal
{
    /// <summary>Installs an application: opens its page, or sends <c>ONAPPINSTALL</c>.</summary>
    /// <param name="handler">The address of the application's page, or of its event receiver.</param>
    /// <param name="hasPage">
    /// True if the address is a page. No browser runs the page here, so call <see cref="FinishInstallationAsync"/> afterwards.
    /// </param>
    /// <param name="application">The client id of the application.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The application's answers, and its state afterwards.</returns>
    /// <exception cref="ArgumentException">The address is not an absolute <c>http</c> or <c>https</c> address.</exception>
    /// <exception cref="ApplicationFailedException">The application could not be reached, or did not answer with a status of 200 to 299.</exception>
    public async Task<ApplicationResult> InstallAsync(
        Uri handler, bool hasPage = false, string application = "app.1", bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentException.ThrowIfNullOrEmpty(application);
        string? address = null;
        Do(nameof(handler), () => address = RequestReader.Handler(handler.OriginalString));
        var result = await _server.Control.Life.InstallAsync(application, address!, hasPage, cancellationToken).ConfigureAwait(false);
        return mustSucceed ? result.RequireSuccess(ControlRoutes.Installation) : result;
    }

    /// <summary>Finishes an installation, as <c>BX24.installFinish()</c> does on the application's page in a browser.</summary>
    /// <remarks>The portal sends no events to an application before its installation is finished.</remarks>
    /// <param name="application">The client id of the application.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The application's answers, and its state afterwards.</returns>
    /// <exception cref="ApplicationFailedException">A receiver of <c>ONAPPINSTALL</c> did not answer well.</exception>
    public async Task<ApplicationResult> FinishInstallationAsync(
        string application = "app.1", bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(application);
        var result = await _server.Control.Life.FinishInstallationAsync(application, cancellationToken).ConfigureAwait(false);
        return mustSucceed ? result.RequireSuccess(ControlRoutes.Installation) : result;
    }

    /// <summary>Updates an application to its next version, which removes its registrations.</summary>
    /// <remarks>
    /// Before 26.800 the portal sends <c>ONAPPUPDATE</c> to the addresses that are bound to it. Since 26.800 the portal installs the application a
    /// second time.
    /// </remarks>
    /// <param name="application">The client id of the application.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The application's answers, and its state afterwards.</returns>
    /// <exception cref="ApplicationFailedException">The application could not be reached, or did not answer well.</exception>
    public Task<ApplicationResult> UpdateAsync(string application = "app.1", bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(application);
        return UpdateAsync(new ApplicationUpdate { Application = application }, mustSucceed, cancellationToken);
    }

    /// <summary>Updates an application to its next version, with a choice of what the update does.</summary>
    /// <param name="update">The application, and the effects of the update.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The application's answers, and its state afterwards.</returns>
    /// <exception cref="ArgumentException">The address of the page is not an absolute <c>http</c> or <c>https</c> address.</exception>
    /// <exception cref="ApplicationFailedException">The application could not be reached, or did not answer well.</exception>
    public async Task<ApplicationResult> UpdateAsync(ApplicationUpdate update, bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        Do(nameof(update), () => RequestReader.Handler(update.Handler?.OriginalString));
        var result = await _server.Control.Updates.UpdateAsync(update, cancellationToken).ConfigureAwait(false);
        return mustSucceed ? result.RequireSuccess(ControlRoutes.Updating) : result;
    }

    /// <summary>Removes an application and its registrations, and sends <c>ONAPPUNINSTALL</c> to the addresses that are bound to it.</summary>
    /// <param name="application">The client id of the application.</param>
    /// <param name="clean">True if the portal also removes the application's options.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The application's answers, and its state afterwards.</returns>
    /// <exception cref="ApplicationFailedException">A receiver of <c>ONAPPUNINSTALL</c> did not answer well.</exception>
    public async Task<ApplicationResult> UninstallAsync(
        string application = "app.1", bool clean = false, bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(application);
        var result = await _server.Control.Life.UninstallAsync(application, handler: null, clean, cancellationToken).ConfigureAwait(false);
        return mustSucceed ? result.RequireSuccess(ControlRoutes.Removal) : result;
    }

    /// <summary>Opens the settings page of an action, as the designer does.</summary>
    /// <param name="code">The code of the action.</param>
    /// <param name="values">The values that the designer has for the action, by key of the property. Default: none.</param>
    /// <param name="application">The client id of the application.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The page: its HTML, and the values that it sets.</returns>
    /// <exception cref="ArgumentException">The application has no action with this code and a settings page, or a value is not valid.</exception>
    /// <exception cref="ApplicationFailedException">The application could not be reached, or did not answer with a status of 200 to 299.</exception>
    public Task<SettingsPage> OpenSettingsAsync(
        string code, JsonObject? values = null, string application = "app.1", bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return OpenSettingsAsync(nameof(code), new SettingsRequest(code) { Application = application, Values = values }, mustSucceed, cancellationToken);
    }

    /// <summary>Opens the settings page of an action, also of a step in a workflow template.</summary>
    /// <param name="request">The action, its values and its place.</param>
    /// <param name="mustSucceed">False if the method also returns if the application did not answer well. Default: <see langword="true"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The page: its HTML, and the values that it sets.</returns>
    /// <exception cref="ArgumentException">
    /// The application has no action with this code and a settings page, the template has no such step, or a value is not valid.
    /// </exception>
    /// <exception cref="ApplicationFailedException">The application could not be reached, or did not answer with a status of 200 to 299.</exception>
    public Task<SettingsPage> OpenSettingsAsync(SettingsRequest request, bool mustSucceed = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return OpenSettingsAsync(nameof(request), request, mustSucceed, cancellationToken);
    }

    private async Task<SettingsPage> OpenSettingsAsync(string parameter, SettingsRequest request, bool mustSucceed, CancellationToken cancellationToken)
    {
        try
        {
            var post = await _server.Control.OpenSettingsAsync(request, cancellationToken).ConfigureAwait(false);
            if (mustSucceed) new ApplicationReply(post, post.Reply!).RequireSuccess(ControlRoutes.Opening);
            return new SettingsPage(_server.Control.Store, post);
        }
        catch (Exception wrong) when (wrong is ControlException or JsonException or RequestTooLargeException)
        {
            throw new ArgumentException(wrong.Message, parameter, wrong);
        }
    }
}
