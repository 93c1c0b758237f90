using Bizproc.Durable.Engine;
using Bizproc.Durable.Hosting;
using Bizproc.Durable.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;

namespace Bizproc;

/// <summary>Keeps calls, replies and portals across restarts.</summary>
public static class DurableBuilderExtensions
{
    /// <summary>
    /// Keeps calls, replies, portals and tokens in a file of this machine, so that the end of the process loses nothing. One process at a time handles the
    /// calls of a file.
    /// </summary>
    /// <remarks>
    /// A handler may run twice if the process ends while it runs: use <see cref="BizprocCall.EventToken"/> as the key of its own side effects. A store that
    /// the application registers itself is used instead of the one in the file.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="file">
    /// The path of the file, such as <c>bizproc.db</c>. Its folder must exist, and must be on a disk that the deployment keeps. The file contains secrets.
    /// </param>
    /// <param name="configure">Changes the options.</param>
    public static BizprocBuilder KeepIn(this BizprocBuilder builder, string file, Action<DurableOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(file);

        DurableServices.Add(builder, static store => store.UseSqlite(SqliteFactory.Instance, "the connections come from SqliteEngineStore"));
        var options = builder.Services.AddOptions<DurableOptions>().Configure(options => options.File = file);
        if (configure is not null) options.Configure(configure);
        builder.Services.AddSingleton<IValidateOptions<DurableOptions>, FileCheck>();
        builder.Services.AddSingleton<DurableDatabase>(static provider => new SqliteDatabase(provider.GetRequiredService<IOptions<DurableOptions>>().Value.File!));
        builder.Services.AddSingleton<EngineStore, SqliteEngineStore>();
        return builder;
    }
}
