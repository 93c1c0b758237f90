using Quartz.Impl.AdoJobStore.Common;

namespace Bizproc.Durable.Engine;

/// <summary>The database in which Quartz keeps the times of calls.</summary>
internal abstract class EngineStore
{
    /// <summary>The start of the names of Quartz's tables, so that they do not meet those of the application.</summary>
    public const string TablePrefix = "bizproc_qrtz_";

    /// <summary>True if several processes handle calls of this database.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Creates the provider of connections for Quartz.</summary>
    public abstract IDbProvider CreateProvider();

    /// <summary>Prepares the database for this process.</summary>
    /// <returns>The right to handle calls, to be disposed at the end; <see langword="null"/> if another process has it.</returns>
    public abstract ValueTask<IDisposable?> TryOpenAsync(CancellationToken cancellationToken);
}
