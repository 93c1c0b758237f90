using Bizproc.Durable.Engine;
using Bizproc.Durable.Hosting;
using Bizproc.Durable.PostgreSql.Engine;
using Bizproc.Durable.PostgreSql.Hosting;
using Bizproc.Durable.PostgreSql.Storage;
using Bizproc.Durable.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace Bizproc;

/// <summary>Keeps calls, replies and portals in PostgreSQL.</summary>
public static class PostgreSqlBuilderExtensions
{
    /// <summary>
    /// Keeps calls, replies, portals and tokens in a database of PostgreSQL, which several instances of the application share. Any instance handles any
    /// call, and the others take over the calls of one that ended.
    /// </summary>
    /// <remarks>
    /// A handler may run twice if the process ends while it runs: use <see cref="BizprocCall.EventToken"/> as the key of its own side effects. A store that
    /// the application registers itself is used instead of the one in the database.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">The connection string. The user creates the tables, or uses those that their owner has created. The tables contain secrets.</param>
    /// <param name="configure">Changes the options.</param>
    public static BizprocBuilder KeepInPostgreSql(this BizprocBuilder builder, string connectionString, Action<DurableOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionString);

        DurableServices.Add(builder, static store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, "the connections come from PostgreSqlEngineStore");
            store.UseClustering(static _ => { });
        });
        var options = builder.Services.AddOptions<DurableOptions>().Configure(options => options.PostgreSql = connectionString);
        if (configure is not null) options.Configure(configure);
        builder.Services.AddSingleton<IValidateOptions<DurableOptions>, ConnectionStringCheck>();
        builder.Services.AddSingleton<DurableDatabase>(
            static provider => new PostgreSqlDatabase(provider.GetRequiredService<IOptions<DurableOptions>>().Value.PostgreSql!));
        builder.Services.AddSingleton<EngineStore, PostgreSqlEngineStore>();
        return builder;
    }
}
