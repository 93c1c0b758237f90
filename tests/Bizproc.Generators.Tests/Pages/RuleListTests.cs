using System.Text.RegularExpressions;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Pages;

/// <summary>The lists of rules for people and tools, which are written from the rules and never by hand.</summary>
public partial class RuleListTests
{
    private static IEnumerable<Rule> Rules => AllRules.All.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var rules = AllRules.Descriptors.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var pages = RulePage.All.Select(page => page.Id).ToHashSet(StringComparer.Ordinal);

        Assert.True(rules.IsSubsetOf(pages), $"No page: {string.Join(", ", rules.Except(pages))}; write one in docs/rules, as for the others");
        var without = pages.Except(rules).ToList();
        Assert.True(without.Count == 0, $"A page without a rule: {string.Join(", ", without)}");
    }

    [Fact]
    public void The_table_of_the_rules_is_fresh()
    {
        string path = Path.Join(RepositoryFolder.Root, "docs", "rules", "README.md");
        string readme = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Matches(TablePattern(), readme);

        string table = "| id | severity | the portal | rule | fix |\n|---|---|---|---|---|\n" + string.Concat(Rules.Select(Row));
        RenewedFile.IsFresh(path, TablePattern().Replace(readme, _ => $"<!-- rules -->\n{table}<!-- /rules -->", count: 1));
    }

    [Fact]
    public void The_release_tracking_lists_every_rule()
    {
        string folder = Path.Join(RepositoryFolder.Root, "src", "Bizproc.Generators");
        string shipped = File.ReadAllText(Path.Join(folder, "AnalyzerReleases.Shipped.md"));
        string path = Path.Join(folder, "AnalyzerReleases.Unshipped.md");
        string unshipped = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);

        var rows = Rules
            .Select(rule => rule.Descriptor)
            .Where(rule => !shipped.Contains(rule.Id, StringComparison.Ordinal))
            .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {FamilyOf(rule)}\n");
        string head = unshipped[..(unshipped.IndexOf("--|", StringComparison.Ordinal) + 2)];
        head += unshipped[head.Length..(unshipped.IndexOf('\n', head.Length) + 1)];
        RenewedFile.IsFresh(path, head + string.Concat(rows));
    }

    [Fact]
    public void A_rule_with_a_fix_has_one_class_that_writes_it_and_a_rule_without_one_has_none()
    {
        var fixable = CodeFixList.All.SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal);

        Assert.Equal(Rules.Where(rule => rule.HasFix).Select(rule => rule.Descriptor.Id), fixable);
    }

    private static string Row(Rule rule)
    {
        var (id, title) = (rule.Descriptor.Id, rule.Descriptor.Title.ToString(null));
        var page = RulePage.All.FirstOrDefault(page => page.Id == id);
        return $"| [{id}]({id}.md) | {page?.Severity.ToLowerInvariant()} | {Short(page?.Portal)} | {title} | {(rule.HasFix ? "yes" : "")} |\n";
    }

    /// <summary>The class that holds a rule.</summary>
    private static string FamilyOf(DiagnosticDescriptor descriptor) => typeof(Rule).Assembly.GetTypes().First(type =>
        type != typeof(AllRules) && type.GetField("All")?.GetValue(null) is Rule[] rules && rules.Any(rule => rule.Descriptor == descriptor)).Name;

    private static string Short(string? portal) => portal switch
    {
        "the portal refuses it" => "refuses",
        "the portal accepts it silently" => "silent",
        "the portal refuses it, or accepts it silently" => "both",
        _ => "-",
    };

    [GeneratedRegex("<!-- rules -->.*<!-- /rules -->", RegexOptions.Singleline)]
    private static partial Regex TablePattern();
}
