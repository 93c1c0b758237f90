using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
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
    private static readonly TimeSpan MaxWait = TimeSpan.FromHours(1);

    private readonly Argument<string> _code = new("CODE") { Description = "The code of the action, which must be on the portal" };
    private readonly Option<string[]> _set = new("--set") { Description = "The value of a property. Repeat it for a property with several values", HelpName = "KEY=VALUE" };
    private readonly Option<string> _document = new("--document") { Description = "The document on which the workflow runs, such as deal:5. Default: the newest deal", HelpName = "KIND:ID" };
    private readonly Option<int> _timeout = new("--timeout") { Description = "The seconds to wait for the end of the workflow", HelpName = "SECONDS", DefaultValueFactory = static _ => 60 };
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
        Add(_json);
        _declarations.AddTo(this);
        _connection.AddTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        string code = line.GetRequiredValue(_code);
        var target = _connection.Read(line);
        var wait = TimeSpan.FromSeconds(line.GetValue(_timeout));
        if (wait <= TimeSpan.Zero || wait > MaxWait) throw new ToolException($"--timeout needs 1 to {MaxWait.TotalSeconds} seconds");

        var declared = await _declarations.ReadIfThereAsync(line, stop).ConfigureAwait(false);
        var shape = declared is null ? null : ActionShape.Read(declared.Find(code).Definition, target.CreateValues());
        var values = PropertyValues.Read(line.GetValue(_set) ?? [], code, shape);
        using var connection = await PortalConnection.OpenAsync(target, stop).ConfigureAwait(false);
        var story = new TrialStory(console, line.GetValue(_json));
        var templates = new TrialTemplates(connection.Client, story);
        await templates.RemoveLeftoversAsync(stop).ConfigureAwait(false);
        var document = await TrialDocument.FindAsync(connection.Client, line.GetValue(_document), stop).ConfigureAwait(false);
        bool isDone = await templates.RunAsync(code, values, shape?.Returns ?? [], document, wait, EmulatorFacts.Create(target), stop).ConfigureAwait(false);
        story.End(new JsonObject { ["code"] = code, ["isDone"] = isDone });
        return isDone ? ExitCode.Done : ExitCode.NotSo;
    }
}
