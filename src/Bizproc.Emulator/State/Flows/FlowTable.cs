using Bizproc.Emulator.State.Registry;

namespace Bizproc.Emulator.State.Flows;

/// <summary>
/// The workflows, the oldest first, and the times for which they wait. Their number and their bytes are limited: the oldest that have ended are
/// dropped first.
/// </summary>
internal sealed class FlowTable
{
    public const int Capacity = 1000;
    public const long MaxBytes = 64 * 1024 * 1024;

    private readonly OrderedTable<string, FlowInstance> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);
    private readonly PriorityQueue<FlowDelay, DateTimeOffset> _delays = new();
    private long _bytes;

    public IEnumerable<FlowInstance> Rows => _rows.Rows;

    public FlowInstance? Find(string id) => _rows.TryGet(id, out var row) ? row : null;

    /// <summary>Adds a workflow, or measures it again.</summary>
    public void Set(FlowInstance flow)
    {
        long size = flow.Size;
        _bytes += size - _sizes.GetValueOrDefault(flow.Id);
        _sizes[flow.Id] = size;
        _rows.Set(flow.Id, flow);
        MakeRoom(flow);
    }

    public void Remove(FlowInstance flow)
    {
        _rows.Remove(flow.Id);
        if (_sizes.Remove(flow.Id, out long size)) _bytes -= size;
        if (flow.Delay is { } delay) _delays.Remove(delay, out _, out _);
        flow.Drop();
    }

    /// <summary>Lets a workflow wait for a time.</summary>
    public void Add(FlowDelay delay) => _delays.Enqueue(delay, delay.Until);

    /// <summary>Ends the waits whose time has come. Like time limits of steps, only the portal's clock decides.</summary>
    public void Wake(DateTimeOffset now)
    {
        while (_delays.TryPeek(out var delay, out var until) && until <= now)
        {
            _delays.Dequeue();
            delay.End();
        }
    }

    private void MakeRoom(FlowInstance newest)
    {
        while (_sizes.Count > Capacity || _bytes > MaxBytes)
        {
            var oldest = Rows.FirstOrDefault(row => row != newest && row.State != EmulatedWorkflowState.Running) ?? Rows.FirstOrDefault(row => row != newest);
            if (oldest is null) return;

            Remove(oldest);
        }
    }
}
