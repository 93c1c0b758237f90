using System.Text.Json;

namespace Bizproc.Tests.Support;

/// <summary>Calls as a portal's own code makes them.</summary>
internal static class RecordedCalls
{
    public static IReadOnlyList<string> Forms { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "handler-calls.jsonl")).Select(static line => JsonElement.Parse(line).GetProperty("form").GetString()!)];
}
