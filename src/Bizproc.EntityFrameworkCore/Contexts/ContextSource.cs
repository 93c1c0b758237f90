using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.EntityFrameworkCore.Contexts;

/// <summary>Runs operations on contexts of the application, each on one of its own.</summary>
internal abstract class ContextSource
{
    /// <summary>The name of the context's class, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Runs an operation.</summary>
    /// <param name="run">The operation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task<T> RunAsync<T>(Func<DbContext, Task<T>> run, CancellationToken cancellationToken);

    /// <summary>Adds a row, unless there is one with its key.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hasKey">True for a row with the same key.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the row is added.</returns>
    public async Task<bool> TryInsertAsync<TRow>(TRow row, Expression<Func<TRow, bool>> hasKey, CancellationToken cancellationToken)
        where TRow : class
    {
        // Asked first, because Entity Framework logs an insert that fails as an error.
        if (await ExistsAsync().ConfigureAwait(false)) return false;

        try
        {
            return await RunAsync(context => SaveAsync(context.Add(row).Context, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            // Each provider reports a key that exists in its own way, so look for the row.
            if (await ExistsAsync().ConfigureAwait(false)) return false;
            throw;
        }

        Task<bool> ExistsAsync() => RunAsync(context => context.Set<TRow>().AnyAsync(hasKey, cancellationToken), cancellationToken);
    }

    /// <summary>Saves the changes of a context.</summary>
    /// <returns>False if the row was changed or removed since it was read.</returns>
    public static async Task<bool> SaveAsync(DbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}

/// <inheritdoc/>
/// <typeparam name="TContext">The class of the context.</typeparam>
/// <param name="scopes">Creates scopes, in which the application has registered the context or its factory.</param>
internal sealed class ContextSource<TContext>(IServiceScopeFactory scopes) : ContextSource
    where TContext : DbContext
{
    public override string Name => typeof(TContext).Name;

    public override async Task<T> RunAsync<T>(Func<DbContext, Task<T>> run, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            if (scope.ServiceProvider.GetService<IDbContextFactory<TContext>>() is not { } factory)
                return await run(scope.ServiceProvider.GetService<TContext>() ?? throw Unregistered()).ConfigureAwait(false);

            var context = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            await using (context.ConfigureAwait(false)) return await run(context).ConfigureAwait(false);
        }
    }

    private InvalidOperationException Unregistered() => new(
        $"KeepPortalsIn<{Name}>() needs the context {Name}, but it is not registered: call builder.Services.AddDbContext<{Name}>(...) or AddDbContextFactory<{Name}>(...)");
}
