using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Pages;

public class RulePageTests
{
    private static readonly string[] Portals =
    [
        "the portal refuses it", "the portal accepts it silently", "the portal refuses it, or accepts it silently", "the portal does not judge it",
    ];

    public static TheoryData<string> Pages => [.. RulePage.All.Select(page => page.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var rules = AllRules.Descriptors.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var pages = RulePage.All.Select(page => page.Id).ToHashSet(StringComparer.Ordinal);

        Assert.True(rules.IsSubsetOf(pages), $"No page: {string.Join(", ", rules.Except(pages))}; write one beside the rules, as for the others");
        var without = pages.Except(rules).ToList();
        Assert.True(without.Count == 0, $"A page without a rule: {string.Join(", ", without)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_complete(string id)
    {
        var page = PageOf(id);

        Assert.Contains(page.Portal, Portals);
        string[] headings = ["## Wrong", "## Right", "## How to fix", "## When to suppress"];
        Assert.Equal(headings, page.Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.InRange(page.Text.Split('\n').Length, 20, 70);
        if (page.Portal != "the portal does not judge it") Assert.Matches(@"\(portal: \d", page.Text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_wrong_example_has_the_fault_and_the_head_says_what_rule_and_fix_are(string id)
    {
        var page = PageOf(id);
        var example = await PageExample.CompileAsync(page.Wrong, TestContext.Current.CancellationToken);
        Assert.Empty(example.Errors);
        var rule = AllRules.Descriptors.Single(rule => rule.Id == id);

        Assert.Contains(id, example.Diagnostics.Select(diagnostic => diagnostic.Id));
        bool isPromised = page.Text.Contains("The code fix ", StringComparison.Ordinal);
        Assert.True(isPromised == example.Fixed.Contains(id), "'How to fix' names a code fix and none is offered for the wrong example, or the other way round");
        string severity = page.Severity.StartsWith($"{rule.DefaultSeverity}", StringComparison.Ordinal) ? page.Severity : $"{rule.DefaultSeverity}";
        RenewedFile.IsFresh(page.Path, page.WithHead(rule.Title.ToString(null), severity, example.Fixed.Contains(id)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_right_example_has_no_fault_at_all(string id)
    {
        var example = await PageExample.CompileAsync(PageOf(id).Right, TestContext.Current.CancellationToken);

        Assert.Empty(example.Errors);
        Assert.Empty(example.Diagnostics);
    }

    private static RulePage PageOf(string id) => RulePage.All.Single(page => page.Id == id);
}
