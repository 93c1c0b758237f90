using System.Collections.Concurrent;

namespace Bizproc.Installation.Storage;

/// <summary>
/// Admits one caller at a time for each key. A key is never removed, so use only keys that strangers cannot invent: the member id of a portal that
/// is known or has proved its identity.
/// </summary>
internal sealed class KeyedLock
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _locks = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn. Dispose the result to end the turn.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async ValueTask<Turn> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var entered = _locks.GetOrAdd(key, static _ => new SemaphoreSlim(1));
        await entered.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(entered);
    }

    /// <summary>A turn, which lasts until it is disposed.</summary>
    /// <param name="entered">The semaphore of the key.</param>
    internal readonly struct Turn(SemaphoreSlim entered) : IDisposable
    {
        public void Dispose() => entered.Release();
    }
}
