using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Lifecycle;

/// <summary>Installs and removes applications, and opens their pages, as a portal does (portal: 8.2, 12).</summary>
internal sealed class ApplicationLife(PortalStore store, ApplicationPoster poster)
{
    /// <summary>Installs an application: opens its page, or tells it by an event.</summary>
    /// <param name="id">The application.</param>
    /// <param name="handler">Address of the page, or of the receiver of the event.</param>
    /// <param name="hasPage">Whether it has a page, which then must finish the installation.</param>
    /// <param name="cancellationToken">Cancels the wait for the application's answer.</param>
    public Task InstallAsync(string id, string handler, bool hasPage, CancellationToken cancellationToken)
    {
        lock (store.Gate) store.Applications.Set(store.Applications.Get(id) with { IsInstalled = !hasPage, Address = handler, HasPage = hasPage });
        return hasPage ? poster.OpenInstallPageAsync(id, handler, cancellationToken) : poster.SendInstalledAsync(id, handler, cancellationToken);
    }

    /// <summary>Removes an application and all it had registered. Its options stay unless its data are cleared (portal: 8.1).</summary>
    /// <param name="id">The application.</param>
    /// <param name="handler">Where the event goes beside its bindings.</param>
    /// <param name="clean">Whether its data are cleared.</param>
    /// <param name="cancellationToken">Cancels the wait for the application's answers.</param>
    public Task UninstallAsync(string id, string? handler, bool clean, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApplicationPost> posts;
        lock (store.Gate)
        {
            var data = EventForm.UninstalledData(clean, store.Settings.Language);
            posts = poster.PrepareEvents(id, EventForm.Uninstalled, data, hasTokens: false, handler);
            store.RemoveRegistrations(id);
            store.EventBindings.Remove(row => row.Application == id);
            if (clean) store.Options.Remove(id);
            store.Applications.Set(store.Applications.Get(id) with { IsInstalled = false, Address = null, HasPage = false });
        }

        return poster.SendAsync(posts, cancellationToken);
    }

    /// <summary>Opens the settings page of an action.</summary>
    /// <returns>Whether the application has such an action, with such a page.</returns>
    public async Task<bool> OpenSettingsAsync(string id, string code, PhpArray values, CancellationToken cancellationToken)
    {
        ApplicationPost post;
        lock (store.Gate)
        {
            if (store.Registrations.Find(id, code) is not { } action || store.Placements.Find(id, code) is not { } placement) return false;

            post = poster.PreparePage(id, ApplicationPostKind.SettingsPage, code, placement.Handler, Placement.Place, PlacementOptions.Create(action, values));
        }

        await poster.SendAsync([post], cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>What an installation page says at its end: from now on the application receives events.</summary>
    public Task FinishInstallationAsync(ApplicationPost page, CancellationToken cancellationToken)
    {
        lock (store.Gate) page.IsFinished = true;
        return FinishInstallationAsync(page.Application, cancellationToken);
    }

    /// <summary>Finishes an installation. The portal tells the application if it is bound to that event, and sends it events from then on.</summary>
    public Task FinishInstallationAsync(string id, CancellationToken cancellationToken)
    {
        lock (store.Gate) store.Applications.Set(store.Applications.Get(id) with { IsInstalled = true });
        return poster.SendInstalledAsync(id, handler: null, cancellationToken);
    }
}
