using System.Security.Cryptography;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Lifecycle;

/// <summary>Sends events to applications and opens their pages (portal: 8.2, 12).</summary>
internal sealed class ApplicationPoster(PortalStore store, TokenRegistry access, ApplicationClient client)
{
    /// <summary>The user who installs and opens pages.</summary>
    private const int Administrator = 1;

    /// <summary>Opens the page on which an application is installed.</summary>
    public Task OpenInstallPageAsync(string id, string handler, CancellationToken cancellationToken)
    {
        ApplicationPost post;
        lock (store.Gate) post = PreparePage(id, ApplicationPostKind.InstallPage, "", handler, "DEFAULT", []);
        return SendAsync([post], cancellationToken);
    }

    /// <summary>Tells an application that it is installed.</summary>
    public Task SendInstalledAsync(string id, string? handler, CancellationToken cancellationToken)
    {
        PhpArray data;
        lock (store.Gate)
        {
            var application = store.Applications.Get(id);
            data = EventForm.InstalledData(application.Version, application.IsInstalled, store.Settings.Language);
        }

        return SendAsync(id, EventForm.Installed, data, hasTokens: true, handler, cancellationToken);
    }

    /// <summary>Sends an event to all addresses that are bound to it, and to one more.</summary>
    public Task SendAsync(string id, string name, PhpArray data, bool hasTokens, string? handler, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApplicationPost> posts;
        lock (store.Gate) posts = PrepareEvents(id, name, data, hasTokens, handler);
        return SendAsync(posts, cancellationToken);
    }

    /// <summary>Sends the prepared posts.</summary>
    public async Task SendAsync(IReadOnlyList<ApplicationPost> posts, CancellationToken cancellationToken)
    {
        // An application calls back before it answers, so no gate is held here.
        foreach (var post in posts) post.Reply = await client.PostAsync(post.Url, PhpFormWriter.Bytes(post.Fields), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Prepares one post for each address that is bound to an event. An application gets no event before its installation is finished. The caller
    /// holds the store's gate.
    /// </summary>
    public IReadOnlyList<ApplicationPost> PrepareEvents(string id, string name, PhpArray data, bool hasTokens, string? handler)
    {
        var application = store.Applications.Get(id);
        var bound = application.IsInstalled ? store.EventBindings.Of(id).Where(row => row.Event == name) : [];
        var receivers = bound.Select(static row => (row.Handler, row.User)).ToList();
        if (handler is not null && receivers.All(receiver => receiver.Handler != handler)) receivers.Add((handler, 0));

        var posts = new List<ApplicationPost>();
        foreach (var (url, user) in receivers)
        {
            var tokens = hasTokens ? access.TokensOf(id, user > 0 ? user : Administrator) : null;
            var auth = AuthBlock.Create(store.Identity, application, tokens, hasRefreshToken: !store.Settings.OmitsRefreshTokens);
            posts.Add(Keep(new ApplicationPost(NewId(), id, ApplicationPostKind.Event, name, url, EventForm.Create(name, data, auth, store.Clock.GetUtcNow()))));
        }

        return posts;
    }

    /// <summary>Prepares the opening of a page. The caller holds the store's gate.</summary>
    public ApplicationPost PreparePage(string id, ApplicationPostKind kind, string subject, string url, string placement, PhpArray options)
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
