using System.Reflection;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Logging;

namespace Bizproc.TestSupport;

/// <summary>Queries of tests on a line of a log.</summary>
public static class LogRecords
{
    /// <summary>The names of the library's messages: those of the methods that log them.</summary>
    private static readonly HashSet<string> Names =
    [
        .. new[] { typeof(BizprocOptions).Assembly, typeof(BizprocHealthWriter).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null)
            .Select(static method => method.Name),
    ];

    extension(FakeLogRecord record)
    {
        /// <summary>The message and the exception.</summary>
        public string Text => record.Message + record.Exception;

        /// <summary>The values of its scopes, by name.</summary>
        public IReadOnlyDictionary<string, string> Scope
        {
            get
            {
                Dictionary<string, string> values = new(StringComparer.Ordinal);
                foreach (var (name, value) in record.Scopes.OfType<IEnumerable<KeyValuePair<string, object?>>>().SelectMany(static scope => scope)) values[name] = value?.ToString() ?? "";
                return values;
            }
        }

        /// <summary>True if this is the library's message with this name, which is that of the method that logs it.</summary>
        /// <exception cref="ArgumentException">The library has no such message. A test that does not find it would prove nothing.</exception>
        public bool Is(string name)
        {
            if (!Names.Contains(name)) throw new ArgumentException($"The library logs nothing that is named '{name}'", nameof(name));

            return record.Id.Name == name && record.Category?.StartsWith(nameof(Bizproc), StringComparison.Ordinal) is true;
        }
    }
}
