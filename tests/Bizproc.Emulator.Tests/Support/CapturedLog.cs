using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bizproc.Emulator.Tests.Support;

/// <summary>Keeps what was logged, at every level.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    /// <summary>Id and text of each message, in order.</summary>
    public ConcurrentQueue<(int Id, LogLevel Level, string Text)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((eventId.Id, logLevel, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
