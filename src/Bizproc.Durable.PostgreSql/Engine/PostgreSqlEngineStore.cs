using Bizproc.Durable.Engine;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz.Impl.AdoJobStore.Common;

namespace Bizproc.Durable.PostgreSql.Engine;

/// <summary>The database of this library, in which several instances of the application handle calls.</summary>
internal sealed class PostgreSqlEngineStore(IOptions<DurableOptions> options) : EngineStore
{
    public override bool IsShared => true;

    public override IDbProvider CreateProvider() => new ProviderFactoryDbProvider(
        new DbMetadata { ProductName = "Npgsql", ParameterNamePrefix = ":", UseParameterNamePrefixInParameterCollection = true, BindByName = true },
        NpgsqlFactory.Instance,
        options.Value.PostgreSql!);

    public override ValueTask<IDisposable?> TryOpenAsync(CancellationToken cancellationToken) => new(SharedRight.Instance);

    /// <summary>The right that every process has.</summary>
    private sealed class SharedRight : IDisposable
    {
        public static readonly SharedRight Instance = new();

        public void Dispose()
        {
        }
    }
}
