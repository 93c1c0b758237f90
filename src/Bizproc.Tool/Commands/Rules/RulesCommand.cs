using System.CommandLine;
using System.Text.Json.Nodes;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Rules;

/// <summary>The command <c>rules</c>, which shows the pages of the analyzer's rules.</summary>
internal sealed class RulesCommand : ToolCommand
{
    private readonly Argument<string?> _id = new("ID") { Description = "The rule, such as BZP0301", Arity = ArgumentArity.ZeroOrOne, HelpName = "ID" };
    private readonly Option<bool> _json = CreateJson();

    /// <inheritdoc/>
    public RulesCommand(ToolConsole console)
        : base("rules", "Lists the rules of the analyzer, or shows the page of one", console)
    {
        _id.CompletionSources.Add(static _ => RulePages.Ids.Select(static id => new System.CommandLine.Completions.CompletionItem(id)));
        Add(_id);
        Add(_json);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        if (line.GetValue(_id) is { } id) Show(id, console, line.GetValue(_json));
        else List(console, line.GetValue(_json));
        return Task.FromResult(ExitCode.Done);
    }

    private static void List(ToolConsole console, bool isJson)
    {
        var pages = RulePages.Ids.Select(static id => (Id: id, Page: RulePage.Parse(RulePages.Read(id)!)));
        if (isJson)
        {
            console.Write(new JsonObject { ["rules"] = new JsonArray([.. pages.Select(static rule => new JsonObject { ["id"] = rule.Id, ["severity"] = rule.Page.Severity, ["title"] = rule.Page.Title })]) });
            return;
        }

        var table = new TextTable("rule", "severity", "title");
        foreach (var (id, page) in pages) table.Add(Style.Plain, id, page.Severity, page.Title);
        console.Write(table);
    }

    private static void Show(string id, ToolConsole console, bool isJson)
    {
        if (RulePages.Read(id) is not { } text) throw new ToolException($"There is no rule '{id}'. List all of them with bizproc rules");

        if (isJson)
        {
            var page = RulePage.Parse(text);
            console.Write(new JsonObject { ["id"] = id.ToUpperInvariant(), ["severity"] = page.Severity, ["title"] = page.Title, ["page"] = text });
            return;
        }

        bool isCode = false;
        foreach (string line in RulePage.Parse(text).Lines)
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (isFence) isCode = !isCode;
            else if (isCode) console.WriteLine($"    {line}".TrimEnd(), Style.Faint);
            else console.WriteLine(line.TrimStart('#').TrimStart(), line.StartsWith('#') ? Style.Notice : Style.Plain);
        }
    }
}
