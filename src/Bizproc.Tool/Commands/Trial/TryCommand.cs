using System.CommandLine;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>
/// The command <c>try</c>: a workflow template around one action, which is started once, and deleted whatever happens. So the real portal calls the real
/// handler.
/// </summary>
internal sealed class TryCommand : ToolCommand
{
    private readonly Argument<string> _code = new("CODE") { Description = "The code of the action, which must be on the portal" };
    private readonly Option<string[]> _set = new("--set") { Description = "The value of a property. Repeat it for a property with several values", HelpName = "KEY=VALUE" };
    private readonly Option<string> _document = new("--document") { Description = "The document on which the workflow runs, such as deal:5. Default: the newest deal", HelpName = "KIND:ID" };
    private readonly NumberOption _timeout = new("--timeout", standard: 60, least: 1, most: 3600, unit: "seconds") { Description = "The time to wait for the end of the workflow" };

    private readonly Option<string> _record = new PathOption("--record")
    {
        Description = "Writes the exchange to this file as JSON, without secrets, also if the trial failed. An existing file is replaced",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = CreateJson();
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();

    /// <inheritdoc/>
    public TryCommand(ToolConsole console)
        : base("try", "Runs an action once on a portal, in a workflow template that is deleted afterwards, and tells the story", console)
    {
        Add(_code);
        Add(_set);
        Add(_document);
        Add(_timeout);
        Add(_record);
        Add(_json);
        _declarations.AddTo(this);
        _connection.AddPortalTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        string code = line.GetRequiredValue(_code);
        var target = _connection.Read(line);
        var declared = await _declarations.ReadIfThereAsync(line, stop).ConfigureAwait(false);
        var shape = declared is null ? null : ActionShape.Read(declared.Find(code).Definition, target.CreateValues());
        var values = PropertyValues.Read(line.GetValue(_set) ?? [], code, shape);
        using var file = line.GetValue(_record) is { } path ? await OpenAsync(path, stop).ConfigureAwait(false) : null;

        using var connection = await PortalConnection.OpenAsync(target, console, stop).ConfigureAwait(false);
        var story = new TrialStory(console, line.GetValue(_json));
        var facts = EmulatorFacts.Create(target);
        var portal = new RecordingPortal(connection.Client);
        var record = file is null ? null : new TrialRecord(file, code, values, shape?.Returns, portal, facts);
        var trial = new TrialTemplates(portal, story, facts, record);
        var outcome = new TrialOutcome(IsEnded: false);
        string? failure = null;
        try
        {
            await trial.RemoveLeftoversAsync(stop).ConfigureAwait(false);
            var document = await TrialDocument.FindAsync(portal, line.GetValue(_document), stop).ConfigureAwait(false);
            outcome = await trial.RunAsync(code, values, shape?.Returns ?? [], document, TimeSpan.FromSeconds(line.GetValue(_timeout)), stop).ConfigureAwait(false);
            failure = outcome.Failure;
        }
        catch (Exception thrown)
        {
            failure = Failures.Describe(thrown, console.Waits)?.Sentence ?? thrown.Message;
            throw;
        }
        finally
        {
            if (record?.Write(story.Events, outcome.IsEnded, failure, connection.Secrets) is { } unwritten) console.Note($"{unwritten}.");
        }

        story.End(new JsonObject { ["code"] = code, ["isDone"] = outcome.IsEnded, ["failure"] = outcome.Failure, ["leftTemplate"] = outcome.LeftTemplate });
        return outcome.IsGood ? ExitCode.Done : ExitCode.NotSo;
    }

    private static async Task<WholeFile> OpenAsync(string path, CancellationToken stop)
    {
        try
        {
            return await WholeFile.OpenAsync(path, stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (WholeFile.IsExpected(failure))
        {
            throw new ToolException($"The file {path} cannot be written: {failure.Message.TrimEnd('.')}. Choose another one", cause: failure);
        }
    }
}
