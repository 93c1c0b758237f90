using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Lifecycle;

/// <summary>
/// Updates applications to their next version (portal: 8.2). Before 26.800 a portal tells of an update by an event. Since 26.800 an update is a
/// second installation, and the portal sends no such event.
/// </summary>
internal sealed class ApplicationUpdates(PortalStore store, ApplicationPoster poster)
{
    /// <summary>Updates an application as portals of this version do.</summary>
    /// <param name="update">The update.</param>
    /// <param name="cancellationToken">Cancels the wait for the application's answers.</param>
    public Task UpdateAsync(ApplicationUpdate update, CancellationToken cancellationToken)
    {
        bool isInstallation;
        lock (store.Gate) isInstallation = store.Settings.UpdatesByInstalling;
        return isInstallation ? InstallAgainAsync(update, cancellationToken) : AnnounceAsync(update, cancellationToken);
    }

    private async Task AnnounceAsync(ApplicationUpdate update, CancellationToken cancellationToken)
    {
        string id = update.Application;
        string? handler = update.Handler?.OriginalString;
        bool hasPage = update.HasPage ?? false;
        PhpArray data;
        lock (store.Gate)
        {
            RemoveWhatGoes(update);
            var before = store.Applications.Get(id);
            store.Applications.Set(before with { Version = before.Version + 1, IsInstalled = before.IsInstalled && !hasPage });
            data = EventForm.UpdatedData(before.Version + 1, before.Version, store.Settings.Language);
        }

        if (hasPage && handler is not null) await poster.OpenInstallPageAsync(id, handler, cancellationToken).ConfigureAwait(false);
        await poster.SendAsync(id, EventForm.Updated, data, hasTokens: true, hasPage ? null : handler, cancellationToken).ConfigureAwait(false);
    }

    private Task InstallAgainAsync(ApplicationUpdate update, CancellationToken cancellationToken)
    {
        string id = update.Application;
        string? address;
        bool hasPage;
        lock (store.Gate)
        {
            RemoveWhatGoes(update);
            var before = store.Applications.Get(id);
            address = update.Handler?.OriginalString ?? before.Address;
            hasPage = (update.HasPage ?? before.HasPage) && address is not null;
            store.Applications.Set(before with { Version = before.Version + 1, IsInstalled = before.IsInstalled && !hasPage, Address = address, HasPage = hasPage });
            if (hasPage) store.EventBindings.Remove(row => row.Application == id && row.Event == EventForm.Installed);
        }

        return hasPage ? poster.OpenInstallPageAsync(id, address!, cancellationToken) : poster.SendInstalledAsync(id, address, cancellationToken);
    }

    private void RemoveWhatGoes(ApplicationUpdate update)
    {
        if (!update.KeepsRegistrations) store.RemoveRegistrations(update.Application);
        if (update.DropsBindings) store.EventBindings.Remove(row => row.Application == update.Application);
    }
}
