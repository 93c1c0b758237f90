using System.Security.Cryptography;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Lifecycle;

/// <summary>Installing, updating and removing applications, and opening their pages, as a portal does (portal: 8.2, 12).</summary>
internal sealed class ApplicationLife(PortalStore store, AccessBook access, ApplicationClient client)
{
    /// <summary>The user who installs and opens pages.</summary>
    private const int Administrator = 1;

    /// <summary>Installs an application: opens its page, or tells it by an event.</summary>
    /// <param name="id">The application.</param>
    /// <param name="handler">Address of the page, or of the receiver of the event.</param>
    /// <param name="hasPage">Whether it has a page, which then must finish the installation.</param>
    /// <param name="cancellationToken">Gives up waiting for the application's answer.</param>
    public Task InstallAsync(string id, string handler, bool hasPage, CancellationToken cancellationToken)
    {
        lock (store.Gate) store.Applications.Set(store.Applications.Get(id) with { IsInstalled = !hasPage });
        return hasPage ? OpenInstallPageAsync(id, handler, cancellationToken) : SendInstalledAsync(id, handler, cancellationToken);
    }

    /// <summary>Brings an application to its next version, which removes all it had registered (portal: 8).</summary>
    /// <param name="id">The application.</param>
    /// <param name="handler">Address of the page; without one, where the event goes beside its bindings.</param>
    /// <param name="hasPage">Whether its page is opened, which then must finish the installation again.</param>
    /// <param name="cancellationToken">Gives up waiting for the application's answers.</param>
    public async Task UpdateAsync(string id, string? handler, bool hasPage, CancellationToken cancellationToken)
    {
        PhpArray data;
        lock (store.Gate)
        {
            RemoveRegistrations(id);
            var before = store.Applications.Get(id);
            store.Applications.Set(before with { Version = before.Version + 1, IsInstalled = before.IsInstalled && !hasPage });
            data = EventForm.UpdatedData(before.Version + 1, before.Version, store.Settings.Language);
        }

        if (hasPage && handler is not null) await OpenInstallPageAsync(id, handler, cancellationToken).ConfigureAwait(false);
        await SendAsync(id, EventForm.Updated, data, hasTokens: true, hasPage ? null : handler, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes an application and all it had registered. Its options stay unless its data are cleared (portal: 8.1).</summary>
    /// <param name="id">The application.</param>
    /// <param name="handler">Where the event goes beside its bindings.</param>
    /// <param name="clean">Whether its data are cleared.</param>
    /// <param name="cancellationToken">Gives up waiting for the application's answers.</param>
    public async Task UninstallAsync(string id, string? handler, bool clean, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApplicationPost> posts;
        lock (store.Gate)
        {
            var data = EventForm.UninstalledData(clean, store.Settings.Language);
            posts = PrepareEvents(id, EventForm.Uninstalled, data, hasTokens: false, handler);
            RemoveRegistrations(id);
            store.EventBindings.Remove(row => row.Application == id);
            if (clean) store.Options.Remove(id);
            store.Applications.Set(store.Applications.Get(id) with { IsInstalled = false });
        }

        await SendAsync(posts, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the settings page of an action.</summary>
    /// <returns>Whether the application has such an action, with such a page.</returns>
    public async Task<bool> OpenSettingsAsync(string id, string code, PhpArray values, CancellationToken cancellationToken)
    {
        ApplicationPost post;
        lock (store.Gate)
        {
            if (store.Registrations.Find(id, code) is not { } action || store.Placements.Find(id, code) is not { } placement) return false;

            post = PreparePage(id, PostKind.SettingsPage, code, placement.Handler, Placement.Place, SettingsOptions.Of(action, values));
        }

        await SendAsync([post], cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>What an installation page says at its end: from now on the application receives events.</summary>
    public Task FinishInstallationAsync(ApplicationPost page, CancellationToken cancellationToken)
    {
        lock (store.Gate)
        {
            page.IsFinished = true;
            store.Applications.Set(store.Applications.Get(page.Application) with { IsInstalled = true });
        }

        return SendInstalledAsync(page.Application, handler: null, cancellationToken);
    }

    private Task OpenInstallPageAsync(string id, string handler, CancellationToken cancellationToken)
    {
        ApplicationPost post;
        lock (store.Gate) post = PreparePage(id, PostKind.InstallPage, "", handler, "DEFAULT", []);
        return SendAsync([post], cancellationToken);
    }

    private Task SendInstalledAsync(string id, string? handler, CancellationToken cancellationToken)
    {
        PhpArray data;
        lock (store.Gate)
        {
            var application = store.Applications.Get(id);
            data = EventForm.InstalledData(application.Version, application.IsInstalled, store.Settings.Language);
        }

        return SendAsync(id, EventForm.Installed, data, hasTokens: true, handler, cancellationToken);
    }

    private Task SendAsync(string id, string name, PhpArray data, bool hasTokens, string? handler, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApplicationPost> posts;
        lock (store.Gate) posts = PrepareEvents(id, name, data, hasTokens, handler);
        return SendAsync(posts, cancellationToken);
    }

    private async Task SendAsync(IReadOnlyList<ApplicationPost> posts, CancellationToken cancellationToken)
    {
        // Applications call back before they answer, so nothing is held here.
        foreach (var post in posts) post.Reply = await client.PostAsync(post.Url, FormText.Bytes(post.Fields), cancellationToken).ConfigureAwait(false);
    }

    private void RemoveRegistrations(string id)
    {
        store.Registrations.RemoveAll(id);
        store.Placements.RemoveAll(id);
    }

    /// <summary>One post for each address that wants to hear of an event. Before its installation is finished an application hears of none.</summary>
    private List<ApplicationPost> PrepareEvents(string id, string name, PhpArray data, bool hasTokens, string? handler)
    {
        var application = store.Applications.Get(id);
        var bound = application.IsInstalled ? store.EventBindings.Of(id).Where(row => row.Event == name) : [];
        var receivers = bound.Select(static row => (row.Handler, row.User)).ToList();
        if (handler is not null && receivers.All(receiver => receiver.Handler != handler)) receivers.Add((handler, 0));

        var posts = new List<ApplicationPost>();
        foreach (var (url, user) in receivers)
        {
            var tokens = hasTokens ? access.TokensOf(id, user > 0 ? user : Administrator) : null;
            var fields = EventForm.Of(name, data, AuthBlock.Of(store.Identity, application, tokens), store.Clock.GetUtcNow());
            posts.Add(Keep(new ApplicationPost(NewId(), id, PostKind.Event, name, url, fields)));
        }

        return posts;
    }

    private ApplicationPost PreparePage(string id, PostKind kind, string subject, string url, string placement, PhpArray options)
    {
        string sid = NewId();
        var fields = PageForm.Fields(store.Applications.Get(id), access.TokensOf(id, Administrator), placement, options, store);
        return Keep(new ApplicationPost(sid, id, kind, subject, PageForm.Address(url, sid, store), fields));
    }

    private ApplicationPost Keep(ApplicationPost post)
    {
        store.Posts.Add(post);
        return post;
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
