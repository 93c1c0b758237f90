using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Protocol;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>The command <c>impact</c>, which tells the workflow templates that use an action.</summary>
internal sealed class ImpactCommand : ToolCommand
{
    private const string Robots = "Automation rules on stages cannot be seen: no method of a portal lists them.";

    /// <summary>A list that never ends must not fill the memory.</summary>
    private const int MaxTemplates = 20_000;
    private const int MaxUses = 20_000;

    private const string EditorComment = "EditorComment";

    private readonly Argument<string?> _code = new("CODE") { Description = "The code of an action. Default: all actions of the application", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = CreateJson();
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();

    /// <inheritdoc/>
    public ImpactCommand(ToolConsole console)
        : base("impact", "Lists the workflow templates of a portal that use an action, with the properties that they set", console)
    {
        Add(_code);
        Add(_json);
        _declarations.AddTo(this);
        _connection.AddTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        var target = _connection.Read(line);
        var declared = await _declarations.ReadIfThereAsync(line, stop).ConfigureAwait(false);
        using var connection = await PortalConnection.OpenAsync(target, stop).ConfigureAwait(false);
        var (codes, known) = await ReadCodesAsync(connection.Client, line.GetValue(_code), declared, stop).ConfigureAwait(false);
        var uses = new List<(WorkflowTemplateInfo Template, TemplateUse Use, string[] Unknown)>();
        int templates = 0;
        await foreach (var template in connection.Client.ListWorkflowTemplatesAsync(select: ["TEMPLATE"], cancellationToken: stop).ConfigureAwait(false))
        {
            if (++templates > MaxTemplates || uses.Count > MaxUses)
                throw new ToolException($"The portal lists more than {MaxTemplates} templates or {MaxUses} uses, which impact does not read. Check the address (--portal)", ExitCode.PortalFailed);

            if (!template.Row.TryGetProperty("TEMPLATE", out var steps)) continue;

            uses.AddRange(TemplateUse.Find(steps, codes).Select(use => (template, use, FindUnknown(use, declared, target))));
        }

        if (uses.Count == 0 && line.GetValue(_code) is { } asked) CheckKnown(asked, declared, known);

        if (line.GetValue(_json)) console.Write(ToJson(connection.Client.Portal, templates, uses));
        else Write(console, templates, uses);
        return ExitCode.Done;
    }

    /// <summary>Gets the codes, by the types that steps of the application have.</summary>
    private static async Task<(Dictionary<string, string> Types, string[] Known)> ReadCodesAsync(IPortalClient portal, string? code, DeclaredActions? declared, CancellationToken stop)
    {
        var info = await portal.CallAsync("app.info", cancellationToken: stop).ConfigureAwait(false);
        if (info.ValueKind != JsonValueKind.Object || !info.TryGetProperty("CODE", out var application) || application.ToString().Length == 0)
            throw new ToolException("The token is that of a webhook, so the portal does not tell the application whose actions are meant. Use the token of the application");

        var known = await PortalCodes.ReadAsync(portal, stop).ConfigureAwait(false);
        string[] all = [.. (declared?.Definitions ?? []).Select(static action => action.Code), .. known.Activities ?? [], .. known.Robots ?? []];
        string[] codes = code is null ? all : [code];
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string each in codes.Where(static code => code.Length > 0)) types[WorkflowActivityType.ForAction(application.ToString(), each)] = each;
        return (types, all);
    }

    /// <summary>Refuses a code that nobody knows. The code of a deleted action is one only as long as a template uses it.</summary>
    /// <exception cref="ToolException">The code is neither declared nor on the portal.</exception>
    private static void CheckKnown(string code, DeclaredActions? declared, string[] known)
    {
        if (known.Contains(code, StringComparer.Ordinal)) return;

        string unknown = declared is null ? $"The portal has no action '{code}', and no template uses it" : $"'{code}' is neither declared nor on the portal, and no template uses it";
        string[] alike = SimilarNames.Find(code, known);
        throw new ToolException(alike.Length == 0 ? $"{unknown}. See the codes with bizproc list" : $"{unknown}. Did you mean {string.Join(" or ", alike)}?");
    }

    /// <summary>Finds properties that a template sets, and the action does not have any more.</summary>
    private static string[] FindUnknown(TemplateUse use, DeclaredActions? declared, PortalTarget target)
    {
        if (declared?.Actions.FirstOrDefault(action => action.Definition.Code == use.Code)?.Definition is not { } action) return [];

        var shape = ActionShape.Read(action, target.CreateValues());
        return [.. use.Keys.Where(key => !shape.Properties.Contains(key, StringComparer.Ordinal) && !IsStepSetting(key))];
    }

    private static void Write(ToolConsole console, int templates, List<(WorkflowTemplateInfo Template, TemplateUse Use, string[] Unknown)> uses)
    {
        if (uses.Count > 0)
        {
            var table = new TextTable("template", "name", "document", "step", "action", "sets", "does not exist");
            foreach (var (template, use, unknown) in uses)
            {
                table.Add(unknown.Length > 0 ? Style.Bad : Style.Plain, template.Id.ToString(CultureInfo.InvariantCulture), template.Name, template.DocumentType.Type, use.Step, use.Code, Join(Sets(use)), Join(unknown));
            }

            console.Write(table);
        }

        console.Note($"{uses.Select(static use => use.Template.Id).Distinct().Count()} of {templates} templates. {Robots}");
    }

    private static JsonObject ToJson(Uri portal, int templates, List<(WorkflowTemplateInfo Template, TemplateUse Use, string[] Unknown)> uses) => new()
    {
        ["portal"] = portal.ToString(),
        ["templates"] = templates,
        ["seesRobots"] = false,
        ["uses"] = new JsonArray([.. uses.Select(static use => new JsonObject
        {
            ["template"] = use.Template.Id,
            ["name"] = use.Template.Name,
            ["document"] = use.Template.DocumentType.ToString(),
            ["step"] = use.Use.Step,
            ["code"] = use.Use.Code,
            ["keys"] = Texts(Sets(use.Use)),
            ["unknownKeys"] = Texts(use.Unknown),
        })]),
    };

    private static string[] Sets(TemplateUse use) => [.. use.Keys.Where(static key => !IsStepSetting(key))];

    /// <summary>True for what every step has beside the properties of its action. The editor's comment is not a property, although no property clashes with it.</summary>
    private static bool IsStepSetting(string key) => key == EditorComment || ReservedNames.Contains(key);

    private static string Join(string[] keys) => keys.Length == 0 ? "-" : string.Join(", ", keys);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
