using Bizproc.EntityFrameworkCore.Contexts;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.EntityFrameworkCore.Hosting;

/// <summary>Checks that the context and its database have the tables of Bizproc. A host without them does not start.</summary>
internal sealed class StoreCheck(ContextSource contexts, IServiceProvider services, ILogger<StoreCheck> logger) : IHostedLifecycleService
{
    private const string Migration = "add a migration (dotnet ef migrations add AddBizproc)";

    private static readonly Type[] Rows = [typeof(BizprocPortal), typeof(BizprocTokens), typeof(BizprocSeenCall)];

    /// <summary>Checks the model before anything reads portals, and warns if nobody has decided where the keys are kept.</summary>
    /// <exception cref="InvalidOperationException">The context is not registered, or its model does not have the tables.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        bool isDecided = services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository is not null || services.GetService<IXmlRepository>() is not null;
        if (!isDecided) logger.KeysInDefaultPlace();
        return contexts.RunAsync(CheckModelAsync, cancellationToken);
    }

    /// <summary>Checks the tables last, because a service of the application may apply migrations when it starts.</summary>
    /// <exception cref="InvalidOperationException">The database does not have the tables.</exception>
    public Task StartedAsync(CancellationToken cancellationToken) => contexts.RunAsync(context => CheckAsync(context, cancellationToken), cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<bool> CheckModelAsync(DbContext context)
    {
        if (Rows.Any(row => context.Model.FindEntityType(row) is null))
            throw new InvalidOperationException($"{contexts.Name} does not have the tables of Bizproc: call modelBuilder.AddBizproc() in its OnModelCreating, {Migration}, and apply it");
        if (!context.Database.IsRelational())
            throw new InvalidOperationException($"{contexts.Name} has the provider {context.Database.ProviderName}, but Bizproc needs one of a relational database");

        return Task.FromResult(true);
    }

    private async Task<bool> CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Set<BizprocPortal>().AsNoTracking().OrderBy(static row => row.MemberId).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            await context.Set<BizprocTokens>().AsNoTracking().OrderBy(static row => row.Portal).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            await context.Set<BizprocSeenCall>().AsNoTracking().OrderBy(static row => row.Key).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // An unavailable database may come back. Then the stores work again, so it does not stop the host.
            if (!await IsAwayAsync(context, cancellationToken).ConfigureAwait(false)) throw Missing(failure);

            logger.DatabaseUnchecked(contexts.Name, failure.Message);
            return false;
        }
    }

    private InvalidOperationException Missing(Exception failure) =>
        new($"The database of {contexts.Name} does not have the tables of Bizproc: {Migration}, and apply it (dotnet ef database update, or Database.MigrateAsync() before the host starts). {failure.Message}", failure);

    /// <summary>True if the database cannot be reached. One that does not exist is not away: it has no tables.</summary>
    private static async Task<bool> IsAwayAsync(DbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }
}
