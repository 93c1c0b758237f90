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
    private readonly Queue<string> _entries = [];

    /// <summary>Gets the entries, the oldest first.</summary>
    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_gate) return [.. _entries];
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Describes the last entries, for the end of a message.</summary>
    public string Describe()
    {
        var entries = Entries;
        if (entries.Count == 0) return "";

        var text = new StringBuilder("\nThe application's log:");
        foreach (string entry in entries.Skip(entries.Count - MostShown)) text.Append('\n').Append(entry);
        return text.ToString();
    }

    public void Dispose()
    {
    }

    private void Add(string entry)
    {
        if (entry.Length > MostOfEntry) entry = entry[..MostOfEntry] + "...";
        lock (_gate)
        {
            if (_entries.Count == MostEntries) _entries.Dequeue();
            _entries.Enqueue(entry);
        }
    }

    private sealed class Logger(LogKeeper keeper, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) keeper.Add($"{logLevel}: {category}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}");
        }
    }
}
