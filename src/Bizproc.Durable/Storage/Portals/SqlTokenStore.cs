using Bizproc.Durable.Storage.Databases;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;

namespace Bizproc.Durable.Storage.Portals;

/// <summary>Stores the tokens of portals that an application names itself in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="secrets">Protects the tokens.</param>
/// <param name="time">The clock.</param>
internal sealed class SqlTokenStore(DurableDatabase database, Secrets secrets, TimeProvider time) : LeasedTokenStore(time)
{
    /// <inheritdoc/>
    /// <exception cref="SecretsUnreadableException">Tokens are stored, but the keys are missing.</exception>
    public override async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement("select tokens from bizproc_tokens where portal = @portal and tokens is not null").With("portal", Key(portal));
        byte[]? tokens = await database.FindAsync(statement, static row => row.GetFieldValue<byte[]>(0), cancellationToken).ConfigureAwait(false);
        return secrets.UnprotectTokens(tokens, $"the portal {portal.Host}", Secrets.RemoveTokens);
    }

    /// <inheritdoc/>
    public override async ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken).ConfigureAwait(false);
        var statement = new Statement("""
            insert into bizproc_tokens (portal, tokens) values (@portal, @tokens)
            on conflict (portal) do update set tokens = @tokens
            """).With("portal", Key(portal)).With("tokens", secrets.Protect(tokens));
        await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> TryTakeTurnAsync(Uri portal, string id, string? ended, CancellationToken cancellationToken)
    {
        var statement = new Statement("""
            insert into bizproc_tokens (portal, renewal_lease) values (@portal, @id)
            on conflict (portal) do update set renewal_lease = @id
            where bizproc_tokens.renewal_lease is null or bizproc_tokens.renewal_lease = @ended
            """).With("portal", Key(portal)).With("id", id).With("ended", ended);
        return await database.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    protected override Task<string?> FindTurnAsync(Uri portal, CancellationToken cancellationToken) => database.FindAsync(
        new Statement("select renewal_lease from bizproc_tokens where portal = @portal and renewal_lease is not null").With("portal", Key(portal)),
        static row => row.GetString(0),
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task EndTurnAsync(Uri portal, string id)
    {
        var statement = new Statement("update bizproc_tokens set renewal_lease = null where portal = @portal and renewal_lease = @id")
            .With("portal", Key(portal))
            .With("id", id);
        await database.ExecuteAsync(statement, CancellationToken.None).ConfigureAwait(false);
    }

    private static string Key(Uri portal) => PortalAddress.ToKey(portal).AbsoluteUri;
}
