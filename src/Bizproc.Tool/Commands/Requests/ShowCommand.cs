using System.CommandLine;
using System.Text.Json.Nodes;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Requests;

/// <summary>The command <c>show</c>, which prints the exact request of an action.</summary>
internal sealed class ShowCommand : ToolCommand
{
    private readonly Argument<string> _code = new("CODE") { Description = "The code of the action" };
    private readonly ChoiceOption<ActionCommand> _request = new("--request") { Description = "The request: the one that adds the action (default), updates or deletes it" };
    private readonly Option<bool> _curl = new("--curl") { Description = "Writes a command of curl, which takes the token from the environment" };
    private readonly Option<bool> _json = CreateJson();
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();

    /// <inheritdoc/>
    public ShowCommand(ToolConsole console)
        : base("show", "Shows the request that registers an action, without a token", console)
    {
        Add(_code);
        Add(_request);
        Add(_curl);
        Add(_json);
        _declarations.AddTo(this);
        _connection.AddTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        if (line.GetValue(_curl) && line.GetValue(_json)) throw new ToolException("--curl and --json exclude each other. Use one of them");
        if (line.GetValue(_curl) && _connection.ReadIfThere(line) is null)
            throw new ToolException("--curl writes a line that sends a token, so it needs the address of the portal. Name it with --portal");

        var target = RequestOptions.ReadTarget(_connection, line, console);
        var declared = await _declarations.ReadAsync(line, stop).ConfigureAwait(false);
        _connection.CheckSlots(line, declared);
        var action = declared.Find(line.GetRequiredValue(_code)).Definition;
        var command = line.GetValue(_request);
        string method = action.GetMethod(command);
        var parameters = RequestRenderer.Render(action, command, target);
        if (command == ActionCommand.Add && target.UserId is null && action.LeavesUserOpen)
            console.Note("No user is named (--user), so AUTH_USER_ID is 0, and calls bring no tokens. bizproc apply sends the user of the token.");
        if (line.GetValue(_curl)) console.WriteLine(CurlCommand.Write(target.Address, method, parameters));
        else if (line.GetValue(_json)) console.Write(new JsonObject { ["method"] = method, ["parameters"] = parameters });
        else
        {
            console.WriteLine(method, Style.Notice);
            console.Write(parameters);
        }

        return ExitCode.Done;
    }
}
