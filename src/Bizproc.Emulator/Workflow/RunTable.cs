using System.Globalization;

namespace Bizproc.Emulator.Workflow;

/// <summary>The runs of actions, the oldest first. Only so many are kept.</summary>
internal sealed class RunTable
{
    public const int Capacity = 10_000;

    /// <summary>So long may the forms of all runs be together.</summary>
    private const long MostCharacters = 100_000_000;

    private readonly Dictionary<string, Run> _byId = new(StringComparer.Ordinal);
    private readonly Queue<Run> _rows = [];
    private long _characters;
    private int _last;

    public IEnumerable<Run> Rows => _rows;

    /// <summary>A number that no run had before.</summary>
    public string NextId() => (++_last).ToString(CultureInfo.InvariantCulture);

    public Run? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds a run.</summary>
    /// <returns>The runs that had to make room.</returns>
    public IReadOnlyList<Run> Add(Run run)
    {
        _byId[run.Id] = run;
        _rows.Enqueue(run);
        _characters += run.Form.Length;

        var forgotten = new List<Run>();
        while (_rows.Count > Capacity || (_characters > MostCharacters && _rows.Count > 1))
        {
            var oldest = _rows.Dequeue();
            _byId.Remove(oldest.Id);
            _characters -= oldest.Form.Length;
            forgotten.Add(oldest);
        }

        return forgotten;
    }
}
