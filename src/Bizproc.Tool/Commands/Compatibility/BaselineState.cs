using Bizproc.Compatibility;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Compatibility;

/// <summary>A baseline, compared with the declarations.</summary>
/// <param name="Name">The name of the state, which other programs read.</param>
/// <param name="Changes">The changes since it was written.</param>
/// <param name="Fault">The reason why it cannot be read.</param>
internal sealed record BaselineState(string Name, IReadOnlyList<ContractChange> Changes, TextFault? Fault = null)
{
    public const string Fresh = "fresh";
    public const string Harmful = "harmful";
    public const string Stale = "stale";
    public const string Missing = "missing";
    public const string Unreadable = "broken";

    /// <summary>The actions of the file; empty if it cannot be read.</summary>
    public IReadOnlyList<ActionContract> Before { get; init; } = [];

    /// <summary>Reads a file, and compares it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">The declarations.</param>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static BaselineState Read(string path, IReadOnlyList<ActionContract> now)
    {
        if (!File.Exists(path)) return new(Missing, []);

        var baseline = ReadFile(path);
        if (baseline.Fault is { } fault) return new(Unreadable, [], fault);

        var changes = ContractComparison.Compare(baseline.Actions, now);
        if (changes.Any(static change => change.IsHarmful)) return new(Harmful, changes) { Before = baseline.Actions };

        return new(BaselineWriter.Write(baseline.Actions) == BaselineWriter.Write(now) ? Fresh : Stale, changes) { Before = baseline.Actions };
    }

    /// <summary>Creates the failure of a command that needs the file.</summary>
    public static ToolException Broken(string path, TextFault fault) =>
        new($"{path}({fault.Line}): The baseline cannot be used: {fault.Reason}. Repair it, delete it, or replace it with bizproc baseline --force");

    private static Baseline ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > 4L * BaselineReader.MaxLength ? BaselineReader.TooLong : BaselineReader.Read(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be read: {failure.Message.TrimEnd('.')}. Choose another file with --file", cause: failure);
        }
    }
}
