using System.Security.Cryptography;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Sends events to applications and opens their pages (portal: 8.2, 12).</summary>
internal sealed class ApplicationPoster(PortalStore store, TokenRegistry access, ApplicationClient client)
{
    /// <summary>The id of the user who installs applications and opens pages.</summary>
    private const int Administrator = 1;

    /// <summary>Opens the installation page of an application.</summary>
    public Task<ApplicationResult> OpenInstallPageAsync(string id, string handler, CancellationToken cancellationToken)
    {
        var post = store.Change(state => PreparePage(state, id, ApplicationPostKind.InstallPage, "", handler, "DEFAULT", []));
        return SendAsync(id, [post], cancellationToken);
    }

    /// <summary>Sends an application the event that it is installed.</summary>
    public Task<ApplicationResult> SendInstalledAsync(string id, string? handler, CancellationToken cancellationToken)
    {
        var data = store.Change(state =>
        {
            var application = state.Applications.Get(id);
            return EventForm.InstalledData(application.Version, application.IsInstalled, state.Settings.Language);
        });
        return SendAsync(id, EventForm.Installed, data, hasTokens: true, handler, cancellationToken);
    }

    /// <summary>Sends an event to all addresses that are bound to it, and to one more address.</summary>
    public Task<ApplicationResult> SendAsync(string id, string name, PhpArray data, bool hasTokens, string? handler, CancellationToken cancellationToken)
    {
        var posts = store.Change(state => PrepareEvents(state, id, name, data, hasTokens, handler));
        return SendAsync(id, posts, cancellationToken);
    }

    /// <summary>Sends prepared forms to an application.</summary>
    /// <returns>The answers, and the state of the application after them.</returns>
    public async Task<ApplicationResult> SendAsync(string id, IReadOnlyList<ApplicationPost> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts)
        {
            // The application may call the portal before it answers, so this must not happen inside a change.
            string sender = post.Kind == ApplicationPostKind.Event ? FormSender.Queue : FormSender.Browser;
            var reply = await client.PostAsync(post.Url, PhpFormWriter.Bytes(post.Fields), sender, cancellationToken).ConfigureAwait(false);
            store.Change(_ => post.Reply = reply);
        }

        return store.Change(state => Report(state, id, posts));
    }

    /// <summary>Prepares a form for each address that is bound to an event. An application gets no events before its installation is finished.</summary>
    public IReadOnlyList<ApplicationPost> PrepareEvents(PortalState state, string id, string name, PhpArray data, bool hasTokens, string? handler, int actor = Administrator)
    {
        var application = state.Applications.Get(id);
        var bound = application.IsInstalled ? state.EventBindings.ListFor(id).Where(row => row.Event == name) : [];
        var receivers = bound.Select(static row => (row.Handler, row.User)).ToList();
        if (handler is not null && receivers.All(receiver => receiver.Handler != handler)) receivers.Add((handler, 0));

        var posts = new List<ApplicationPost>();
        foreach (var (url, user) in receivers)
        {
            var tokens = hasTokens ? access.GetTokens(id, user > 0 ? user : actor) : null;
            var auth = AuthBlock.Create(state.Identity, application, tokens, hasRefreshToken: !state.Settings.OmitsRefreshTokens);
            posts.Add(Keep(state, new ApplicationPost(NewId(), id, ApplicationPostKind.Event, name, url, EventForm.Create(name, data, auth, state.Clock.GetUtcNow()))));
        }

        return posts;
    }

    /// <summary>Prepares the opening of a page.</summary>
    public ApplicationPost PreparePage(PortalState state, string id, ApplicationPostKind kind, string subject, string url, string placement, PhpArray options)
    {
        string sid = NewId();
        var fields = PageForm.Fields(state.Applications.Get(id), access.GetTokens(id, Administrator), placement, options, state);
        return Keep(state, new ApplicationPost(sid, id, kind, subject, PageForm.Address(url, sid, state), fields));
    }

    private static ApplicationResult Report(PortalState state, string id, IReadOnlyList<ApplicationPost> posts)
    {
        var application = state.Applications.Get(id);
        return new ApplicationResult(id, [.. posts.Select(static post => new ApplicationReply(post, post.Reply!))])
        {
            IsInstalled = application.IsInstalled,
            Version = application.Version,
            Codes = [.. state.Registrations.Rows.Where(row => row.Application == id).Select(static row => row.Code)],
        };
    }

    private static ApplicationPost Keep(PortalState state, ApplicationPost post)
    {
        state.Posts.Add(post);
        return post;
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
