using Bizproc.Compatibility;
using Bizproc.Tool.Declarations;
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

    /// <summary>The actions of the file that another assembly declares now, whose own baseline must have them.</summary>
    public IReadOnlyList<DeclaredAction> Moved { get; init; } = [];

    /// <summary>Reads a file, and compares it with the actions of the program.</summary>
    /// <param name="path">The file.</param>
    /// <param name="declared">The declarations.</param>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static BaselineState Read(string path, DeclaredActions declared) =>
        File.Exists(path) ? Compare(ReadFile(path), declared, declared.File) : new(Missing, []);

    /// <summary>Compares the baseline that the build of a program or library has embedded.</summary>
    /// <param name="declared">The declarations.</param>
    /// <param name="file">The file of the program or library.</param>
    public static BaselineState ReadEmbedded(DeclaredActions declared, string file) =>
        declared.Baselines.TryGetValue(file, out string? text) ? Compare(BaselineReader.Read(text), declared, file) : new(Missing, []);

    /// <summary>Creates the failure of a command that needs the file.</summary>
    public static ToolException Broken(string path, TextFault fault) => IsEmpty(fault)
        ? new($"{path} is empty. Write it with bizproc baseline, or delete it")
        : new($"{path}({fault.Line}): The baseline cannot be used: {fault.Reason}. Repair it, delete it, or replace it with bizproc baseline --force");

    /// <summary>Creates the failure of a command that needs what a build has embedded.</summary>
    public static ToolException BrokenIn(string assembly, TextFault fault) => IsEmpty(fault)
        ? new($"The baseline in {assembly} is empty. Write {Baseline.FileName} of its project with bizproc baseline, and build it again")
        : new($"The baseline in {assembly} cannot be used: line {fault.Line}: {fault.Reason}. Repair {Baseline.FileName} of its project, and build it again");

    /// <summary>True if nothing stands in the file, so that nothing is lost with it.</summary>
    public static bool IsEmpty(TextFault fault) => fault == BaselineReader.Empty.Fault;

    private static BaselineState Compare(Baseline baseline, DeclaredActions declared, string file)
    {
        if (baseline.Fault is { } fault) return new(Unreadable, [], fault);

        var now = declared.OfFile(file);
        // An action that has moved to another assembly of the program is not removed.
        ContractChange[] changes = [.. ContractComparison.Compare(baseline.Actions, now)
            .Where(change => change.Kind != ChangeKind.RemovedAction || declared.Actions.All(action => action.Definition.Code != change.Code))];
        bool isHarmful = changes.Any(static change => change.IsHarmful);
        string name = isHarmful ? Harmful : BaselineWriter.Write(baseline.Actions) == BaselineWriter.Write(now) ? Fresh : Stale;
        var moved = baseline.Actions.Where(action => now.All(own => own.Code != action.Code))
            .SelectMany(action => declared.Actions.Where(other => other.Definition.Code == action.Code && other.File != file));
        return new(name, changes) { Before = baseline.Actions, Moved = [.. moved] };
    }

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
