using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Installation;

/// <summary>Keeps what was logged, at every level.</summary>
internal sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<(int Id, string Text)> Lines { get; } = [];

    /// <summary>The texts of the library's own messages of an id.</summary>
    public IEnumerable<string> Of(int id) => Lines.Where(line => line.Id == id && line.Text.StartsWith("Bizproc.", StringComparison.Ordinal)).Select(static line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(LogLines log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue((eventId.Id, $"{name}: {formatter(state, exception)}{exception}"));
    }
}
