using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.TestSupport;

/// <summary>Queries of tests on a log.</summary>
public static class LogLines
{
    extension(FakeLogCollector log)
    {
        /// <summary>Everything so far, in order.</summary>
        public IReadOnlyList<FakeLogRecord> Lines => log.GetSnapshot();

        /// <summary>The texts of the library's messages with this name, in order.</summary>
        public IReadOnlyList<string> Of(string name) => [.. log.GetSnapshot().Where(line => line.Is(name)).Select(static line => line.Text)];
    }
}
