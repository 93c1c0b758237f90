namespace Bizproc.Emulator.Faults;

/// <summary>The faults that the portal has not shown yet, in the order in which they were added. Safe for concurrent use.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<WaitingFault> _faults = [];

    // Every call reads this count, so that a portal without faults takes no lock.
    private volatile int _count;

    public void Add(PortalFault fault)
    {
        lock (_gate)
        {
            _faults.Add(new WaitingFault(fault, fault.Times));
            _count = _faults.Count;
        }
    }

    /// <summary>Lists the faults that wait for a call, in order.</summary>
    public IReadOnlyList<WaitingFault> List()
    {
        lock (_gate)
        {
            return [.. _faults];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
            _count = 0;
        }
    }

    /// <summary>Takes the next fault for a request, if there is one.</summary>
    public PortalFault? TakeForRequest(string method) =>
        Take(fault => IsOf(fault, method) || (fault.Method == PortalFault.AnyMethod && method != PortalFault.Authorisation));

    /// <summary>Takes the next fault for a command of a batch: a fault that is an answer and names the method.</summary>
    public PortalFault? TakeForCommand(string method) => Take(fault => IsOf(fault, method) && IsAnswer(fault.Kind));

    private static bool IsAnswer(FaultKind kind) => kind is FaultKind.OperationTimeLimit or FaultKind.ExpiredToken or FaultKind.Error;

    private static bool IsOf(PortalFault fault, string method) => fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase);

    private PortalFault? Take(Predicate<PortalFault> fits)
    {
        if (_count == 0) return null;

        lock (_gate)
        {
            int index = _faults.FindIndex(entry => fits(entry.Fault));
            if (index < 0) return null;

            var (fault, left) = _faults[index];
            if (left > 1) _faults[index] = new WaitingFault(fault, left - 1);
            else _faults.RemoveAt(index);
            _count = _faults.Count;
            return fault;
        }
    }
}
