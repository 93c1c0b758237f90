using Bizproc.Durable.Tests.Contracts;

namespace Bizproc.EntityFrameworkCore.Tests.Storage;

public sealed class ContextTokenStoreTests(PostgreSqlServer server) : TokenStoreContract
{
    protected override async Task<StoreScene<ITokenStore>> OpenAsync(DatabaseKind kind)
    {
        var database = await NotesDatabase.CreateAsync(kind, server);
        return new StoreScene<ITokenStore>(database, database.CreateTokens);
    }
}
