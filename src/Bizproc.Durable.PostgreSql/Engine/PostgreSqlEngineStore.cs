using System.Data.Common;
using Bizproc.Durable.Engine;
using Bizproc.Durable.PostgreSql.Storage;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz.Impl.AdoJobStore.Common;

namespace Bizproc.Durable.PostgreSql.Engine;

/// <summary>The database of this library, in which several instances of the application handle calls. Its connections are not those of the other tables.</summary>
internal sealed class PostgreSqlEngineStore(IOptions<DurableOptions> options) : EngineStore, IAsyncDisposable, IDisposable
{
    private readonly Lazy<NpgsqlDataSource> _source = new(() => PostgreSqlConnections.Create(options.Value.PostgreSql!));

    public override bool IsShared => true;

    public override IDbProvider CreateProvider() => new Provider(_source.Value);

    public override ValueTask<IDisposable?> TryOpenAsync(CancellationToken cancellationToken) => new(SharedRight.Instance);

    /// <summary>Closes all connections.</summary>
    public ValueTask DisposeAsync() => _source.IsValueCreated ? _source.Value.DisposeAsync() : default;

    public void Dispose()
    {
        if (_source.IsValueCreated) _source.Value.Dispose();
    }

    /// <summary>The right that every process has.</summary>
    private sealed class SharedRight : IDisposable
    {
        public static readonly SharedRight Instance = new();

        public void Dispose()
        {
        }
    }

    /// <summary>Gives Quartz the connections of a source, which belong to this store.</summary>
    private sealed class Provider(NpgsqlDataSource source) : IDbProvider
    {
        public string ConnectionString => source.ConnectionString;

        public DbMetadata Metadata { get; } = new()
        {
            ProductName = "Npgsql", ParameterNamePrefix = ":", UseParameterNamePrefixInParameterCollection = true, BindByName = true,
        };

        public DbConnection CreateConnection() => source.CreateConnection();

        public DbCommand CreateCommand() => new NpgsqlCommand();

        public void Shutdown()
        {
        }
    }
}
