using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>
/// Updates applications to their next version (portal: 8.2). Before 26.800 a portal announces an update by an event. Since 26.800 an update is a
/// second installation, which no event announces.
/// </summary>
internal sealed class ApplicationUpdates(PortalStore store, ApplicationPoster poster)
{
    /// <summary>Updates an application as portals of this version do.</summary>
    /// <param name="update">The update.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<ApplicationResult> UpdateAsync(ApplicationUpdate update, CancellationToken cancellationToken)
    {
        bool isInstallation = store.Read(static state => state.Settings.UpdatesByInstalling);
        return isInstallation ? InstallAgainAsync(update, cancellationToken) : AnnounceAsync(update, cancellationToken);
    }

    private async Task<ApplicationResult> AnnounceAsync(ApplicationUpdate update, CancellationToken cancellationToken)
    {
        string id = update.Application;
        string? handler = update.Handler?.OriginalString;
        bool hasPage = update.HasPage ?? false;
        var data = store.Change(state =>
        {
            RemoveWhatGoes(update, state);
            var before = state.Applications.Get(id);
            state.Applications.Set(before with { Version = before.Version + 1, IsInstalled = before.IsInstalled && !hasPage });
            return EventForm.UpdatedData(before.Version + 1, before.Version, state.Settings.Language);
        });

        var opened = hasPage && handler is not null ? await poster.OpenInstallPageAsync(id, handler, cancellationToken).ConfigureAwait(false) : null;
        var announced = await poster.SendAsync(id, EventForm.Updated, data, hasTokens: true, hasPage ? null : handler, cancellationToken).ConfigureAwait(false);
        return opened is null ? announced : announced.After(opened);
    }

    private Task<ApplicationResult> InstallAgainAsync(ApplicationUpdate update, CancellationToken cancellationToken)
    {
        string id = update.Application;
        var (address, hasPage) = store.Change(state =>
        {
            RemoveWhatGoes(update, state);
            var before = state.Applications.Get(id);
            string? target = update.Handler?.OriginalString ?? before.Address;
            bool isPage = (update.HasPage ?? before.HasPage) && target is not null;
            state.Applications.Set(before with { Version = before.Version + 1, IsInstalled = before.IsInstalled && !isPage, Address = target, HasPage = isPage });
            if (isPage) state.EventBindings.Remove(row => row.Application == id && row.Event == EventForm.Installed);
            return (target, isPage);
        });

        return hasPage ? poster.OpenInstallPageAsync(id, address!, cancellationToken) : poster.SendInstalledAsync(id, address, cancellationToken);
    }

    private static void RemoveWhatGoes(ApplicationUpdate update, PortalState state)
    {
        if (!update.KeepsRegistrations) state.RemoveRegistrations(update.Application);
        if (update.DropsBindings) state.EventBindings.Remove(row => row.Application == update.Application);
    }
}
