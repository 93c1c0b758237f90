using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Commands.Usage.Templates;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>Shows the uses of actions and the harm to them, to people and to programs.</summary>
internal static class ImpactView
{
    /// <summary>The sentence about what no method of a portal tells.</summary>
    public const string Robots = "Automation rules on stages cannot be seen: no method of a portal lists them.";

    /// <summary>Writes tables and a summary.</summary>
    public static void Write(ToolConsole console, ImpactReport report, DeclaredActions? declared)
    {
        if (report.Changes is { Count: > 0 } changes)
        {
            foreach (var change in changes) console.WriteLine($"! {change.Change}", Style.Bad);
            WriteHarms(console, report, declared);
            console.Note($"{Summarize(report)}. {Robots}");
            return;
        }

        WriteUses(console, report, declared);
        string compared = report.Changes is null ? "" : "No change since the baseline hurts customers. ";
        console.Note($"{report.Uses.Select(static use => use.Use.Template.Id).Distinct().Count()} of {report.Templates} templates. {compared}{Robots}");
    }

    /// <summary>Creates the data of a report.</summary>
    public static JsonObject ToJson(ImpactReport report, DeclaredActions? declared) => new()
    {
        ["portal"] = report.Portal.ToString(),
        ["templates"] = report.Templates,
        ["seesRobots"] = false,
        ["uses"] = new JsonArray([.. report.Uses.Select(use =>
        {
            var json = ToJson(use.Use);
            json["formerOf"] = FormerCodes.FindCurrent(declared, use.Use.Code);
            json["keys"] = Texts(use.Use.Keys);
            json["unknownKeys"] = Texts(use.Unknown);
            return json;
        })]),
        ["changes"] = report.Changes is null ? null : new JsonArray([.. report.Changes.Select(change => ToJson(change, report.CountTemplates(change)))]),
        ["hurtTemplates"] = report.Hurt,
        ["doubtfulTemplates"] = report.Doubtful,
        ["harms"] = new JsonArray([.. report.Harms.Select(static harm => ToJson(harm.Use, harm.Change, harm.Harm))]),
        ["unaffected"] = new JsonArray([.. report.Unaffected.Select(ToJson)]),
    };

    private static void WriteHarms(ToolConsole console, ImpactReport report, DeclaredActions? declared)
    {
        if (report.Harms.Count + report.Unaffected.Count == 0) return;

        var table = new TextTable("template", "name", "document", "step", "action", "harm");
        // Two changes may do the same harm to a step: one that does not wait has no results either.
        foreach (var (use, _, harm) in report.Harms.DistinctBy(static row => (row.Use, row.Harm.Text))) Add(table, harm.IsCertain ? Style.Bad : Style.Notice, use, declared, harm.Text);
        foreach (var use in report.Unaffected) Add(table, Style.Plain, use, declared, "unaffected");
        console.Write(table);
    }

    private static void WriteUses(ToolConsole console, ImpactReport report, DeclaredActions? declared)
    {
        if (report.Uses.Count == 0) return;

        var table = new TextTable("template", "name", "document", "step", "action", "sets", "does not exist");
        foreach (var (use, unknown) in report.Uses) Add(table, unknown.Length > 0 ? Style.Bad : Style.Plain, use, declared, Join(use.Keys), Join(unknown));
        console.Write(table);
    }

    private static void Add(TextTable table, Style style, TemplateUse use, DeclaredActions? declared, params string[] more) => table.Add(
        style, [use.Template.Id.ToString(CultureInfo.InvariantCulture), use.Template.Name, use.Template.DocumentType.Type, use.Step, FormerCodes.Describe(declared, use.Code), .. more]);

    private static string Summarize(ImpactReport report)
    {
        string changes = report.HurtingChanges switch
        {
            0 => "",
            1 => " by 1 change",
            var count => string.Create(CultureInfo.InvariantCulture, $" by {count} changes"),
        };
        string doubtful = report.Doubtful == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {report.Doubtful} more may be");
        return $"{report.Hurt} of {report.Templates} templates {(report.Hurt == 1 ? "is" : "are")} hurt{changes}{doubtful}";
    }

    private static JsonObject ToJson(TemplateUse use) => new()
    {
        ["template"] = use.Template.Id,
        ["name"] = use.Template.Name,
        ["document"] = use.Template.DocumentType.ToString(),
        ["step"] = use.Step,
        ["stepName"] = use.StepName,
        ["code"] = use.Code,
    };

    private static JsonObject ToJson(HarmfulChange change, int templates) => new()
    {
        ["code"] = change.Change.Code,
        ["property"] = change.Change.Key,
        ["option"] = change.Change.Option,
        ["change"] = change.Change.Happened,
        ["loss"] = change.Change.Loss,
        ["remedy"] = change.Change.Remedy,
        ["templates"] = templates,
    };

    private static JsonObject ToJson(TemplateUse use, HarmfulChange change, StepHarm harm)
    {
        var json = ToJson(use);
        json["property"] = change.Change.Key;
        json["change"] = change.Change.Happened;
        json["effect"] = JsonNamingPolicy.CamelCase.ConvertName(harm.Effect.ToString());
        json["certain"] = harm.IsCertain;
        json["text"] = harm.Text;
        json["value"] = harm.Value;
        json["reference"] = harm.Reference?.ToString();
        json["referrer"] = harm.Reference?.Referrer.Title;
        json["referrerName"] = harm.Reference?.Referrer.Name;
        return json;
    }

    private static string Join(IReadOnlyList<string> keys) => keys.Count == 0 ? "-" : string.Join(", ", keys);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
