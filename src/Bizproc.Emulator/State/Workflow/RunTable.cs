using System.Globalization;
using Bizproc.Emulator.State.Registry;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>
/// The runs of actions, the oldest first. Their number and their bytes are limited. The table drops the oldest finished run first, then the oldest
/// run that waits for an answer. It keeps a run that is on its way to its handler.
/// </summary>
internal sealed class RunTable
{
    public const int Capacity = 10_000;

    /// <summary>The maximum size of the forms, values, logs and answers of all runs together, in bytes.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    private readonly OrderedTable<string, KeptRun> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<Step, KeptRun> _bySteps = [];
    private long _bytes;
    private int _last;

    public IEnumerable<Run> Rows => _rows.Rows.Select(static row => row.Run);

    public int Count => _bySteps.Count;

    /// <summary>Gets the number of runs that were dropped to make room.</summary>
    public int DroppedCount => _last - _bySteps.Count;

    /// <summary>Gets a number that no run has had before.</summary>
    public string NextId() => (_last + 1).ToString(CultureInfo.InvariantCulture);

    public Run? Find(string id) => _rows.TryGet(id, out var row) ? row.Run : null;

    /// <summary>True if a run was dropped to make room.</summary>
    public bool WasDropped(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= _last && Find(id) is null;

    /// <summary>Adds a run under the next number.</summary>
    /// <returns>The runs that were dropped to make room.</returns>
    public IReadOnlyList<Run> Add(Run run)
    {
        var row = new KeptRun(run);
        _last++;
        _rows.Set(run.Id, row);
        _bySteps[run.Step] = row;
        _bytes += row.Size;
        return MakeRoom(row);
    }

    /// <summary>Measures a run again, after it has grown.</summary>
    /// <returns>The runs that were dropped to make room.</returns>
    public IReadOnlyList<Run> Weigh(Step step)
    {
        if (!_bySteps.TryGetValue(step, out var row)) return [];

        _bytes -= row.Size;
        row.Size = row.Run.Size;
        _bytes += row.Size;
        return MakeRoom(row);
    }

    private List<Run> MakeRoom(KeptRun newest)
    {
        var dropped = new List<Run>();
        while ((Count > Capacity || _bytes > MaxBytes) && FindDroppable(newest) is { } row)
        {
            _rows.Remove(row.Run.Id);
            _bySteps.Remove(row.Run.Step);
            _bytes -= row.Size;
            dropped.Add(row.Run);
        }

        return dropped;
    }

    private KeptRun? FindDroppable(KeptRun newest) =>
        _rows.Rows.FirstOrDefault(row => row.IsFinished && row != newest) ?? _rows.Rows.FirstOrDefault(row => row.IsDelivered && row != newest);
}
