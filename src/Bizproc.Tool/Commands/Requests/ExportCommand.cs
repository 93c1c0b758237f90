using System.CommandLine;
using System.Text.Json.Nodes;
using Bizproc.Actions;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Requests;

/// <summary>The command <c>export</c>, which writes all requests as files, so that a pull request shows what a change sends.</summary>
internal sealed class ExportCommand : ToolCommand
{
    private readonly Option<string> _out = new PathOption("--out") { Description = "The folder of the files", HelpName = "FOLDER", DefaultValueFactory = static _ => "bizproc-requests" };
    private readonly Option<bool> _check = new("--check") { Description = "Writes nothing, and ends with exit code 1 if a file would change" };
    private readonly Option<bool> _json = CreateJson();
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();

    /// <inheritdoc/>
    public ExportCommand(ToolConsole console)
        : base("export", "Writes the request of every action as a file, for reviews", console)
    {
        Add(_out);
        Add(_check);
        Add(_json);
        _declarations.AddTo(this);
        _connection.AddTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        var target = RequestOptions.ReadTarget(_connection, line, console);
        var declared = await _declarations.ReadAsync(line, stop).ConfigureAwait(false);
        _connection.CheckSlots(line, declared);
        var texts = RequestFolder.NameFiles(declared.Definitions, static action => (action.Kind.Name, action.Code)).ToDictionary(static file => file.Name, file => Render(file.Action, target), StringComparer.Ordinal);
        string folder = Path.GetFullPath(line.GetRequiredValue(_out));
        bool isCheck = line.GetValue(_check);
        for (string? part = folder; part is not null; part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part)) throw new ToolException($"{part} is a file, so {folder} cannot be a folder. Choose another one with --out");
        }

        try
        {
            var changes = RequestFolder.Compare(folder, texts);
            if (!isCheck) await RequestFolder.WriteAsync(folder, texts, changes, stop).ConfigureAwait(false);
            if (line.GetValue(_json)) console.Write(ToJson(folder, changes));
            else Write(console, folder, changes, isCheck);
            return isCheck && changes.Any(static file => file.Change != FileChange.Unchanged) ? ExitCode.NotSo : ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The folder {folder} cannot be written: {failure.Message.TrimEnd('.')}. Choose another one with --out", cause: failure);
        }
    }

    private static string Render(ActionDefinition action, PortalTarget target) =>
        ToolConsole.Format(new JsonObject { ["method"] = action.GetMethod(ActionCommand.Update), ["parameters"] = RequestRenderer.Render(action, ActionCommand.Update, target) }) + "\n";

    private static void Write(ToolConsole console, string folder, IReadOnlyList<ChangedFile> changes, bool isCheck)
    {
        foreach (var (name, change) in changes)
        {
            if (change != FileChange.Unchanged) console.WriteLine($"{change.ToString().ToLowerInvariant(),-9}  {name}", change == FileChange.Removed ? Style.Bad : Style.Notice);
        }

        int same = changes.Count(static file => file.Change == FileChange.Unchanged);
        console.Note($"{changes.Count - same} of {changes.Count} files {(isCheck ? "would change" : "changed")} in {folder}.");
    }

    private static JsonObject ToJson(string folder, IReadOnlyList<ChangedFile> changes) => new()
    {
        ["folder"] = folder,
        ["files"] = new JsonArray([.. changes.Select(static file => new JsonObject { ["name"] = file.Name, ["change"] = file.Change.ToString().ToLowerInvariant() })]),
    };
}
