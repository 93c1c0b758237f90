using System.Collections.Concurrent;

namespace Bizproc;

/// <summary>
/// Lets one at a time in, for each key. A key stays for good, so it must be one that not everybody can make up: the member id of a portal
/// that is known or has proved itself.
/// </summary>
internal sealed class KeyedLock
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _locks = new(StringComparer.Ordinal);

    /// <summary>Waits for its turn; disposing of what comes back ends it.</summary>
    /// <param name="key">What for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<Turn> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var entered = _locks.GetOrAdd(key, static _ => new SemaphoreSlim(1));
        await entered.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(entered);
    }

    /// <summary>Lasts until it is disposed of.</summary>
    /// <param name="entered">What is held.</param>
    internal readonly struct Turn(SemaphoreSlim entered) : IDisposable
    {
        public void Dispose() => entered.Release();
    }
}
