using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Keeps all log lines with their scopes.</summary>
internal sealed class WatchedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>The id, the text and the values of the scopes, by name.</summary>
    public ConcurrentQueue<(int Id, string Text, IReadOnlyDictionary<string, string> Scope)> Lines { get; } = [];

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Category(this);

    public void Dispose()
    {
    }

    private Dictionary<string, string> Scope()
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        _scopes.ForEachScope(
            static (scope, found) =>
            {
                foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? []) found[name] = value?.ToString() ?? "";
            },
            all);
        return all;
    }

    private sealed class Category(WatchedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue((eventId.Id, formatter(state, exception), log.Scope()));
    }
}
