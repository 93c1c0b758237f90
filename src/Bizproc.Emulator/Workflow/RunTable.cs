using System.Globalization;

namespace Bizproc.Emulator.Workflow;

/// <summary>The runs of actions, the oldest first. Only so many are kept.</summary>
internal sealed class RunTable
{
    public const int Capacity = 10_000;

    private readonly Dictionary<string, Run> _byId = new(StringComparer.Ordinal);
    private readonly Queue<Run> _rows = [];
    private int _last;

    public IEnumerable<Run> Rows => _rows;

    /// <summary>A number that no run had before.</summary>
    public string NextId() => (++_last).ToString(CultureInfo.InvariantCulture);

    public Run? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds a run.</summary>
    /// <returns>The run that had to make room, if any.</returns>
    public Run? Add(Run run)
    {
        _byId[run.Id] = run;
        _rows.Enqueue(run);
        if (_rows.Count <= Capacity) return null;

        var oldest = _rows.Dequeue();
        _byId.Remove(oldest.Id);
        return oldest;
    }
}
