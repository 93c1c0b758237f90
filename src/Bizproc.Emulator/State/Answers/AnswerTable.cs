using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Answers;

/// <summary>The answers that the portal was taught, by method. Their number and their bytes are limited.</summary>
internal sealed class AnswerTable
{
    public const int Capacity = 10_000;
    public const long MaxBytes = 64 * 1024 * 1024;

    private readonly Dictionary<string, List<KeptAnswer>> _rows = new(StringComparer.OrdinalIgnoreCase);
    private int _count;
    private long _bytes;

    public IEnumerable<KeptAnswer> Rows => _rows.Values.SelectMany(static answers => answers);

    /// <summary>Adds an answer after those of the same method.</summary>
    /// <returns>False if there are too many answers, or if they would be too large.</returns>
    public bool TryAdd(KeptAnswer answer)
    {
        if (_count == Capacity || _bytes + answer.Size > MaxBytes) return false;

        if (!_rows.TryGetValue(answer.Method, out var answers)) _rows[answer.Method] = answers = [];
        answers.Add(answer);
        _count++;
        _bytes += answer.Size;
        return true;
    }

    /// <summary>True if an answer fits a call.</summary>
    public bool Knows(string method, PhpArray parameters) => Find(method, parameters) is not null;

    /// <summary>Takes the answer to a call. It is given again only if no later one is for the same calls.</summary>
    public KeptAnswer? Take(string method, PhpArray parameters)
    {
        if (Find(method, parameters) is not { } answer) return null;

        var answers = _rows[method];
        int index = answers.IndexOf(answer);
        if (answers.Skip(index + 1).Any(answer.HasSameConditions))
        {
            answers.RemoveAt(index);
            _count--;
            _bytes -= answer.Size;
        }

        return answer;
    }

    /// <summary>Removes the answers of a method, or all.</summary>
    public void Remove(string? method)
    {
        if (method is null) _rows.Clear();
        else _rows.Remove(method);

        _count = Rows.Count();
        _bytes = Rows.Sum(static answer => answer.Size);
    }

    // MaxBy takes the first of several.
    private KeptAnswer? Find(string method, PhpArray parameters) =>
        _count > 0 && _rows.TryGetValue(method, out var answers) ? answers.Where(answer => answer.Fits(parameters)).MaxBy(static answer => answer.Conditions) : null;
}
