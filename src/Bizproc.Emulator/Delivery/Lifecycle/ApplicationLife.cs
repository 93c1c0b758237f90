using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Installs and removes applications, and opens their pages, as a portal does (portal: 8.2, 12).</summary>
internal sealed class ApplicationLife(PortalStore store, ApplicationPoster poster)
{
    /// <summary>Installs an application: opens its page, or sends it an event.</summary>
    /// <param name="id">The client id of the application.</param>
    /// <param name="handler">The address of the page, or of the event receiver.</param>
    /// <param name="hasPage">True if the address is a page, which must finish the installation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<ApplicationResult> InstallAsync(string id, string handler, bool hasPage, CancellationToken cancellationToken)
    {
        store.Change(state => state.Applications.Set(state.Applications.Get(id) with { IsInstalled = !hasPage, Address = handler, HasPage = hasPage }));
        return hasPage
            ? await poster.OpenInstallPageAsync(id, handler, cancellationToken).ConfigureAwait(false)
            : await poster.SendInstalledAsync(id, handler, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes an application and all that it registered. Its options stay unless its data are removed (portal: 8.1).</summary>
    /// <param name="id">The client id of the application.</param>
    /// <param name="handler">One more address that receives the event.</param>
    /// <param name="clean">True if the application's data are removed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<ApplicationResult> UninstallAsync(string id, string? handler, bool clean, CancellationToken cancellationToken)
    {
        var posts = store.Change(state =>
        {
            var data = EventForm.UninstalledData(clean, state.Settings.Language);
            var prepared = poster.PrepareEvents(state, id, EventForm.Uninstalled, data, hasTokens: false, handler);
            state.RemoveRegistrations(id);
            state.EventBindings.Remove(row => row.Application == id);
            if (clean) state.Options.Remove(id);
            state.Applications.Set(state.Applications.Get(id) with { IsInstalled = false, Address = null, HasPage = false });
            return prepared;
        });
        return await poster.SendAsync(id, posts, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the settings page of an action.</summary>
    /// <param name="id">The client id of the application.</param>
    /// <param name="code">The code of the action.</param>
    /// <param name="values">The values of the designer.</param>
    /// <param name="step">The step in a template; <see langword="null"/> for a step in no template.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The page; <see langword="null"/> if the application has no action with this code and a settings page.</returns>
    public async Task<ApplicationPost?> OpenSettingsAsync(string id, string code, PhpArray values, TemplateStep? step, CancellationToken cancellationToken)
    {
        var post = store.Change(state =>
            state.Registrations.Find(id, code) is { } action && state.Placements.Find(id, code) is { } placement
                ? poster.PreparePage(state, id, ApplicationPostKind.SettingsPage, code, placement.Handler, Placement.Place, PlacementOptions.Create(action, values, step, state))
                : null);
        if (post is null) return null;

        await poster.SendAsync(id, [post], cancellationToken).ConfigureAwait(false);
        return post;
    }

    /// <summary>Finishes an installation at the request of the installation page. From then on the application receives events.</summary>
    public Task<ApplicationResult> FinishInstallationAsync(ApplicationPost page, CancellationToken cancellationToken)
    {
        store.Change(_ => page.IsFinished = true);
        return FinishInstallationAsync(page.Application, cancellationToken);
    }

    /// <summary>
    /// Finishes an installation. The portal tells the application if it is bound to that event. From then on the application receives events.
    /// </summary>
    public Task<ApplicationResult> FinishInstallationAsync(string id, CancellationToken cancellationToken)
    {
        store.Change(state => state.Applications.Set(state.Applications.Get(id) with { IsInstalled = true }));
        return poster.SendInstalledAsync(id, handler: null, cancellationToken);
    }
}
