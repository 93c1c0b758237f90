using System.Collections.Concurrent;
using Bizproc.Durable.Storage.Databases;
using Bizproc.Durable.Storage.Protection;
using Bizproc.Portal.Tokens;

namespace Bizproc.Durable.Storage.Portals;

/// <summary>Stores the tokens of portals that an application names itself in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="secrets">Protects the tokens.</param>
/// <param name="time">The clock.</param>
internal sealed class SqlTokenStore(DurableDatabase database, Secrets secrets, TimeProvider time) : ITokenStore
{
    /// <summary>The time after which a turn counts as abandoned. It must be longer than a renewal with its saving.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>The turns of this process that could not be ended, by portal. They exclude nobody in this process.</summary>
    private readonly ConcurrentDictionary<Uri, string> _left = [];

    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">Tokens are stored, but the keys are missing.</exception>
    public async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement("select tokens from bizproc_tokens where portal = @portal and tokens is not null").With("portal", portal.AbsoluteUri);
        byte[]? tokens = await database.FindAsync(statement, static row => row.GetFieldValue<byte[]>(0), cancellationToken).ConfigureAwait(false);
        return secrets.UnprotectTokens(tokens, $"the portal {portal.Host}");
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement("""
            insert into bizproc_tokens (portal, tokens) values (@portal, @tokens)
            on conflict (portal) do update set tokens = @tokens
            """).With("portal", portal.AbsoluteUri).With("tokens", secrets.Protect(tokens));
        await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The row of the portal has the id of the turn. Clocks of two machines are not compared: whoever waits watches the id, and takes over if the same
    /// id stands for 30 seconds of its own clock.
    /// </remarks>
    public async ValueTask<IAsyncDisposable> EnterRenewalAsync(Uri portal, CancellationToken cancellationToken)
    {
        string id = Guid.NewGuid().ToString("N");
        string? watched = null;
        long since = 0;
        for (var delay = FirstDelay; ; delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
        {
            bool isDead = watched is not null && time.GetElapsedTime(since) >= Lifetime;
            string? ended = isDead ? watched : _left.GetValueOrDefault(portal);
            if (await TryTakeAsync(portal, id, ended, cancellationToken).ConfigureAwait(false))
            {
                _left.TryRemove(portal, out _);
                return new Turn(this, portal, id, isDead);
            }

            string? present = await FindTurnAsync(portal, cancellationToken).ConfigureAwait(false);
            if (present != watched) (watched, since) = (present, time.GetTimestamp());
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the turn if nobody has it, or if the one who has it has ended.</summary>
    private async Task<bool> TryTakeAsync(Uri portal, string id, string? ended, CancellationToken cancellationToken)
    {
        var statement = new Statement("""
            insert into bizproc_tokens (portal, renewal_lease) values (@portal, @id)
            on conflict (portal) do update set renewal_lease = @id
            where bizproc_tokens.renewal_lease is null or bizproc_tokens.renewal_lease = @ended
            """).With("portal", portal.AbsoluteUri).With("id", id).With("ended", ended);
        return await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false) > 0;
    }

    private Task<string?> FindTurnAsync(Uri portal, CancellationToken cancellationToken) => database.FindAsync(
        new Statement("select renewal_lease from bizproc_tokens where portal = @portal and renewal_lease is not null").With("portal", portal.AbsoluteUri),
        static row => row.GetString(0),
        cancellationToken);

    private async ValueTask EndAsync(Uri portal, string id)
    {
        _left[portal] = id;
        var statement = new Statement("update bizproc_tokens set renewal_lease = null where portal = @portal and renewal_lease = @id")
            .With("portal", portal.AbsoluteUri)
            .With("id", id);
        await database.ExecuteAsync(statement, CancellationToken.None).ConfigureAwait(false);
        _left.TryRemove(new KeyValuePair<Uri, string>(portal, id));
    }

    /// <summary>A turn.</summary>
    private sealed class Turn(SqlTokenStore store, Uri portal, string id, bool isTakenOver) : IRenewalTurn
    {
        public bool IsTakenOver => isTakenOver;

        public ValueTask DisposeAsync() => store.EndAsync(portal, id);
    }
}
