using System.Globalization;
using Bizproc.Generators.Rules;
using Bizproc.Generators.Tests.Documentation;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Pages;

public class RulePageTests
{
    private static readonly string[] Portals =
    [
        "the portal refuses it", "the portal accepts it silently", "the portal refuses it, or accepts it silently", "the portal does not judge it",
    ];

    /// <summary>Only the page of this rule has examples in which every action has a description.</summary>
    private const string Description = "BZP0112";

    /// <summary>All pages, or those of some families, such as <c>BZP04,BZP06</c>: during mutation the others cannot detect anything.</summary>
    public static TheoryData<string> Pages
    {
        get
        {
            string[] families = (Environment.GetEnvironmentVariable("BIZPROC_PAGES") ?? "BZP").Split(',');
            return [.. RulePage.All.Select(page => page.Id).Where(id => families.Any(family => id.StartsWith(family, StringComparison.Ordinal)))];
        }
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
        if (page.Portal != "the portal does not judge it") Assert.NotEmpty(PortalCitation.Find(page.Text));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_wrong_example_has_the_fault_and_the_page_says_what_rule_message_and_fix_are(string id)
    {
        var page = PageOf(id);
        var example = await PageExample.CompileAsync(page.Wrong, TestContext.Current.CancellationToken, page.BaselineOf("Wrong"));
        Assert.Empty(example.Errors);
        var (rule, hasFix) = AllRules.All.Where(rule => rule.Descriptor.Id == id).Select(rule => (rule.Descriptor, rule.HasFix)).Single();

        Assert.Contains(id, example.Diagnostics.Select(diagnostic => diagnostic.Id));
        bool isPromised = page.Text.Contains("The code fix ", StringComparison.Ordinal);
        Assert.True(isPromised == example.Fixed.Contains(id), "'How to fix' names a code fix and none is offered for the wrong example, or the other way round");
        Assert.True(hasFix == example.Fixed.Contains(id), "The rule promises a code fix and none is offered for the wrong example, or the other way round");
        string severity = page.Severity.StartsWith($"{rule.DefaultSeverity}", StringComparison.Ordinal) ? page.Severity : $"{rule.DefaultSeverity}";
        var messages = example.Diagnostics.Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(Message);
        RenewedFile.IsFresh(page.Path, page.WithHead(rule.Title.ToString(null), severity, hasFix).WithMessages(messages).WithLinks().Text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_right_example_has_no_fault_at_all(string id)
    {
        var page = PageOf(id);
        var example = await PageExample.CompileAsync(page.Right, TestContext.Current.CancellationToken, page.BaselineOf("Right"));

        Assert.Empty(example.Errors);
        Assert.DoesNotContain(example.Diagnostics, diagnostic => diagnostic.Id != Description || id == Description);
    }

    /// <summary>The message as the compiler prints it, without the place.</summary>
    private static string Message(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static RulePage PageOf(string id) => RulePage.All.Single(page => page.Id == id);
}
