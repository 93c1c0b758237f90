using Bizproc.Emulator;

namespace Bizproc.TestSupport;

/// <summary>Reads logs of runs and workflows.</summary>
public static class RunLogTexts
{
    /// <summary>Gets the texts of the lines.</summary>
    public static IReadOnlyList<string> Texts(this IEnumerable<RunLogEntry> log) => [.. log.Select(static line => line.Text)];
}
