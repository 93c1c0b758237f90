using Bizproc.EntityFrameworkCore.Contexts;
using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Storage;

/// <summary>Remembers accepted calls in the context of the application.</summary>
/// <param name="contexts">The contexts.</param>
/// <param name="time">The clock.</param>
internal sealed class ContextSeenCalls(ContextSource contexts, TimeProvider time) : ISeenCalls
{
    /// <summary>The number of calls that one statement removes, approximately, so that none locks the table for long.</summary>
    private const int Portion = 1_000;

    /// <summary>The time for which calls are remembered.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken)
    {
        var row = new BizprocSeenCall { Key = key, SeenAt = time.GetUtcNow().ToUnixTimeMilliseconds() };
        return await contexts.TryInsertAsync(row, call => call.Key == key, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => await contexts.RunAsync(
        context => context.Set<BizprocSeenCall>().Where(call => call.Key == key).ExecuteDeleteAsync(cancellationToken),
        cancellationToken).ConfigureAwait(false);

    /// <summary>Removes calls that are too old, one portion after another.</summary>
    public async Task RemoveOldAsync(CancellationToken cancellationToken)
    {
        while (await contexts.RunAsync(context => RemovePortionAsync(context, cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            // Others may write between two portions.
        }
    }

    private async Task<bool> RemovePortionAsync(DbContext context, CancellationToken cancellationToken)
    {
        long limit = (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds();
        var calls = context.Set<BizprocSeenCall>();

        // Not every database can delete the first rows of an order, so look for the time of the last one. Without a full portion, all are removed.
        long? last = await calls.Where(call => call.SeenAt < limit)
            .OrderBy(static call => call.SeenAt)
            .Skip(Portion - 1)
            .Select(static call => (long?)call.SeenAt)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        long end = last + 1 ?? limit;
        await calls.Where(call => call.SeenAt < end).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return last is not null;
    }
}
