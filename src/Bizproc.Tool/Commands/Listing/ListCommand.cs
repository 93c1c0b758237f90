using System.CommandLine;
using System.Text.Json.Nodes;
using Bizproc.Actions;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Listing;

/// <summary>The command <c>list</c>, which shows the codes on the portal beside the declared ones.</summary>
internal sealed class ListCommand : ToolCommand
{
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();
    private readonly Option<bool> _json = CreateJson();

    /// <inheritdoc/>
    public ListCommand(ToolConsole console)
        : base("list", "Lists the actions on a portal beside the declared ones", console)
    {
        _declarations.AddTo(this);
        _connection.AddPortalTo(this);
        Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        var target = _connection.Read(line);
        var declared = await _declarations.ReadIfThereAsync(line, stop).ConfigureAwait(false);
        using var connection = await PortalConnection.OpenAsync(target, console, stop).ConfigureAwait(false);
        var codes = await PortalCodes.ReadAsync(connection.Client, stop).ConfigureAwait(false);
        var rows = Compare(declared, codes).ToList();
        if (line.GetValue(_json)) console.Write(ToJson(connection.Client.Portal, codes, rows));
        else Write(console, declared, codes, rows);
        return ExitCode.Done;
    }

    private static IEnumerable<ListedAction> Compare(DeclaredActions? declared, PortalCodes codes)
    {
        var known = new HashSet<(ActionKind, string)>();
        foreach (var action in declared?.Actions ?? [])
        {
            var definition = action.Definition;
            known.Add((definition.Kind, definition.Code));
            bool isOnPortal = codes[definition.Kind]?.Contains(definition.Code, StringComparer.Ordinal) ?? false;
            yield return new(definition.Kind, definition.Code, action.ClassName, isOnPortal) { FormerOf = definition.FormerOf };
        }

        foreach (var kind in new[] { ActionKind.Activity, ActionKind.Robot })
        {
            foreach (string code in codes[kind] ?? [])
            {
                if (!known.Contains((kind, code))) yield return new(kind, code, ClassName: null, IsOnPortal: true);
            }
        }
    }

    private static void Write(ToolConsole console, DeclaredActions? declared, PortalCodes codes, List<ListedAction> rows)
    {
        if (codes.Activities is null) console.Note("The plan of the portal does not include workflows, so it has no activities.");
        if (codes.Robots is null) console.Note("The plan of the portal does not include automation rules, so it has no robots.");
        if (rows.Count == 0)
        {
            console.Note("No action is declared here, and the application has none on the portal.");
            return;
        }

        var table = new TextTable("kind", "code", "on portal", "declared by");
        foreach (var row in rows) table.Add(row.IsOnPortal && row.ClassName is not null ? Style.Plain : Style.Notice, row.Kind.Name, row.Code, row.IsOnPortal ? "yes" : "no", Describe(row));
        console.Write(table);
        if (declared is null) console.Note($"Only the portal is listed, because {DeclarationOptions.NoProject}. {DeclarationOptions.HowToName}.");
    }

    private static JsonObject ToJson(Uri portal, PortalCodes codes, List<ListedAction> rows) => new()
    {
        ["portal"] = portal.ToString(),
        ["offersActivities"] = codes.Activities is not null,
        ["offersRobots"] = codes.Robots is not null,
        ["actions"] = new JsonArray([.. rows.Select(static row => new JsonObject
        {
            ["kind"] = row.Kind.Name, ["code"] = row.Code, ["onPortal"] = row.IsOnPortal, ["declared"] = row.ClassName is not null, ["class"] = row.ClassName, ["formerOf"] = row.FormerOf,
        })]),
    };

    private static string Describe(ListedAction row) => row.FormerOf is null ? row.ClassName ?? "-" : $"{row.ClassName} (former code of {row.FormerOf})";

    /// <summary>A line of the list.</summary>
    private sealed record ListedAction(ActionKind Kind, string Code, string? ClassName, bool IsOnPortal)
    {
        /// <summary>The code of today, if this one is a former code.</summary>
        public string? FormerOf { get; init; }
    }
}
