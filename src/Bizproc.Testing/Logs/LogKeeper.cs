using System.Text;
using Microsoft.Extensions.Logging;

namespace Bizproc.Testing.Logs;

/// <summary>Keeps the last warnings and errors of the application, for the messages of failed tests.</summary>
internal sealed class LogKeeper : ILoggerProvider
{
    private const int MostEntries = 100;
    private const int MostOfEntry = 4_000;
    private const int MostShown = 10;

    private readonly Lock _gate = new();
    private readonly Queue<LogEntry> _entries = [];
    private long _count;

    /// <summary>Gets the entries, the oldest first.</summary>
    public IReadOnlyList<string> Entries => [.. Read().Select(static entry => entry.Text)];

    /// <summary>Gets the number of entries that were ever added, also of those that are no longer kept.</summary>
    public long Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Describes the last entries, for the end of a message.</summary>
    /// <param name="after">The value of <see cref="Count"/> after which entries are described.</param>
    public string Describe(long after = 0)
    {
        var entries = Read().Where(entry => entry.Number > after).TakeLast(MostShown).ToList();
        if (entries.Count == 0) return "";

        var text = new StringBuilder("\nThe application's log:");
        foreach (var entry in entries) text.Append('\n').Append(entry.Text);
        return text.ToString();
    }

    /// <summary>Finds the exception of the last entry that names a reference.</summary>
    /// <param name="reference">The reference, which belongs to one failure.</param>
    public Exception? FindException(string reference) =>
        Read().LastOrDefault(entry => entry.Exception is not null && entry.Text.Contains(reference, StringComparison.Ordinal))?.Exception;

    public void Dispose()
    {
    }

    private LogEntry[] Read()
    {
        lock (_gate) return [.. _entries];
    }

    private void Add(string text, Exception? exception)
    {
        if (text.Length > MostOfEntry) text = text[..MostOfEntry] + "...";
        lock (_gate)
        {
            if (_entries.Count == MostEntries) _entries.Dequeue();
            _entries.Enqueue(new LogEntry(++_count, text, exception));
        }
    }

    private sealed record LogEntry(long Number, string Text, Exception? Exception);

    private sealed class Logger(LogKeeper keeper, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) keeper.Add($"{logLevel}: {category}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}", exception);
        }
    }
}
