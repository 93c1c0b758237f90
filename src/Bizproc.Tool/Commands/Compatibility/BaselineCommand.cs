using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Compatibility;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Compatibility;

/// <summary>The command <c>baseline</c>, which writes down the declarations that customers use, and compares with them.</summary>
internal sealed class BaselineCommand : ToolCommand
{
    /// <summary>Builds without the baseline: a project whose warnings are errors could otherwise not accept a change.</summary>
    private const string WithoutBaseline = "-p:BizprocBaseline=false";

    private readonly Option<bool> _check = new("--check") { Description = "Writes nothing, and ends with exit code 1 if a change hurts customers or the file is stale" };
    private readonly Option<string> _file = new PathOption("--file") { Description = $"The file. Default: {Baseline.FileName} beside the project", HelpName = "FILE" };
    private readonly Option<bool> _force = new("--force") { Description = "Also replaces a file that is not a readable baseline" };
    private readonly Option<bool> _json = CreateJson();
    private readonly DeclarationOptions _declarations = new();

    /// <inheritdoc/>
    public BaselineCommand(ToolConsole console)
        : base("baseline", "Writes the file with which changes are compared that could hurt customers", console)
    {
        Add(_check);
        Add(_file);
        Add(_force);
        Add(_json);
        _declarations.AddTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        string path = Path.GetFullPath(line.GetValue(_file) ?? Path.Join(_declarations.FindFolder(line), Baseline.FileName));
        var declared = await _declarations.ReadAsync(line, stop, WithoutBaseline).ConfigureAwait(false);

        var now = declared.Own;
        bool isCheck = line.GetValue(_check);
        // A device or an empty file has nothing to compare, and nothing that could be lost.
        var missing = new BaselineState(BaselineState.Missing, []);
        var file = !isCheck && WholeFile.IsEmpty(path) ? missing : BaselineState.Read(path, declared);
        if (!isCheck && file.Fault is { } nothing && BaselineState.IsEmpty(nothing)) file = missing;
        if (file.Fault is { } fault && (isCheck || !line.GetValue(_force)))
        {
            if (line.GetValue(_json)) console.Write(ToJson(path, file));
            throw BaselineState.Broken(path, fault);
        }

        if (!isCheck) await WriteAsync(path, now, stop).ConfigureAwait(false);
        if (line.GetValue(_json)) console.Write(ToJson(path, file));
        else Show(console, path, file, isCheck, now.Count);
        return isCheck && file.Name != BaselineState.Fresh ? ExitCode.NotSo : ExitCode.Done;
    }

    private static async Task WriteAsync(string path, IReadOnlyList<ActionContract> actions, CancellationToken stop)
    {
        try
        {
            await WholeFile.WriteAsync(path, Encoding.UTF8.GetBytes(BaselineWriter.Write(actions)), stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be written: {failure.Message.TrimEnd('.')}. Choose another file with --file", cause: failure);
        }
    }

    private static void Show(ToolConsole console, string path, BaselineState file, bool isCheck, int count)
    {
        foreach (var change in file.Changes) console.WriteLine($"{(change.IsHarmful ? '!' : '+')} {change}", change.IsHarmful ? Style.Bad : Style.Good);

        foreach (var moved in file.Moved.GroupBy(static action => Path.GetFileNameWithoutExtension(action.File), StringComparer.Ordinal))
            console.Note($"{moved.Key} declares {string.Join(", ", moved.Select(static action => action.Definition.Code))} now. Write the baseline of that project too, or nothing compares {(moved.Count() == 1 ? "this action" : "these actions")} any more.");

        int harmful = file.Changes.Count(static change => change.IsHarmful);
        if (!isCheck)
        {
            if (file.Fault is { } fault) console.Note($"The old file could not be read, so nothing is compared: line {fault.Line}, {fault.Reason}.");
            console.Note($"{path} has {count} {(count == 1 ? "action" : "actions")} now{(harmful == 0 ? "" : $", and {DescribeHarmful(harmful, file.Changes.Count)}")}. Commit it.");
            return;
        }

        console.Note(file.Name switch
        {
            BaselineState.Fresh => $"{path} is up to date.",
            BaselineState.Missing => $"There is no {path}. Write it with bizproc baseline, and commit it.",
            BaselineState.Harmful => $"{DescribeHarmful(harmful, file.Changes.Count)}. Undo {(harmful == 1 ? "it" : "them")}, or accept all with bizproc baseline.",
            _ => $"{path} is stale, and no change hurts customers. Write it again with bizproc baseline, and commit it.",
        });
    }

    private static string DescribeHarmful(int harmful, int all) =>
        all == 1 ? "1 change hurts customers" : $"{harmful} of {all} changes {(harmful == 1 ? "hurts" : "hurt")} customers";

    private static JsonObject ToJson(string path, BaselineState file) => new()
    {
        ["file"] = path,
        ["state"] = file.Name,
        ["changes"] = new JsonArray([.. file.Changes.Select(static change => new JsonObject
        {
            ["action"] = change.Code,
            ["property"] = change.Key,
            ["option"] = change.Option,
            ["harmful"] = change.IsHarmful,
            ["change"] = change.Happened,
            ["loss"] = change.IsHarmful ? change.Loss : null,
            ["remedy"] = change.IsHarmful ? change.Remedy : null,
        })]),
    };
}
