namespace Bizproc.Emulator.State;

/// <summary>
/// Guards the state of one portal with a lock. The state cannot be reached without it: pass a function that reads or changes the state, and returns
/// what must outlive the lock. The function must not wait, because all other calls of the portal wait for it.
/// </summary>
internal sealed class PortalStore
{
    private readonly Lock _gate = new();
    private readonly PortalState _state;

    public PortalStore(PortalClock clock)
    {
        Clock = clock;
        _state = new PortalState(clock, Identity);
    }

    /// <summary>Gets the portal's clock, which needs no lock.</summary>
    public PortalClock Clock { get; }

    /// <summary>Gets the ids, keys and addresses of the portal, which need no lock.</summary>
    public PortalIdentity Identity { get; } = new();

    /// <summary>Reads the state. Waits whose time has come are ended first, so that every reader sees the same.</summary>
    public T Read<T>(Func<PortalState, T> read)
    {
        lock (_gate)
        {
            _state.PassTime(Clock.GetUtcNow());
            return read(_state);
        }
    }

    /// <summary>Changes the state.</summary>
    public void Change(Action<PortalState> change)
    {
        lock (_gate) change(_state);
    }

    /// <summary>Changes the state, and returns a result.</summary>
    public T Change<T>(Func<PortalState, T> change)
    {
        lock (_gate) return change(_state);
    }
}
