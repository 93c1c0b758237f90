using System.Xml.Linq;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Pages;

public class HelpLinkTests
{
    private const string Page = "https://example.com/bizproc/blob/v1.2.3/docs/rules/BZP0301.md";

    [Theory]
    [InlineData("https://example.com/bizproc", Page)]
    [InlineData("https://example.com/bizproc/", Page)]
    [InlineData("https://example.com/bizproc.git", Page)]
    [InlineData(" ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_link_follows_from_the_address_of_the_repository(string? repository, string? expected) =>
        Assert.Equal(expected, DiagnosticDescriptorHelper.HelpLink(repository, "v1.2.3", "BZP0301"));

    [Theory]
    [InlineData("69a5f45c1f2e", "https://example.com/bizproc/blob/69a5f45c1f2e/docs/rules/BZP0301.md")]
    [InlineData(null, "https://example.com/bizproc/blob/main/docs/rules/BZP0301.md")]
    [InlineData("", "https://example.com/bizproc/blob/main/docs/rules/BZP0301.md")]
    public void A_link_leads_to_the_page_of_its_own_version(string? revision, string expected) =>
        Assert.Equal(expected, DiagnosticDescriptorHelper.HelpLink("https://example.com/bizproc", revision, "BZP0301"));

    [Fact]
    public void Every_rule_links_to_its_page_as_soon_as_the_repository_has_an_address()
    {
        var properties = XDocument.Load(Path.Join(RepositoryFolder.Root, "Directory.Build.props"));
        string repository = properties.Descendants("RepositoryUrl").Single().Value.Trim();

        // A descriptor without a link has an empty one.
        Assert.All(AllRules.Descriptors, rule =>
        {
            Assert.StartsWith(repository, rule.HelpLinkUri, StringComparison.Ordinal);
            Assert.EndsWith(repository.Length == 0 ? "" : $"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            Assert.Equal(repository.Length == 0, rule.HelpLinkUri.Length == 0);
        });
    }

    [Fact]
    public void Every_rule_says_where_its_page_is_in_the_package() => Assert.All(AllRules.Descriptors, static rule =>
    {
        Assert.Contains($"docs/rules/{rule.Id}.md in the package Bizproc", rule.Description.ToString(null), StringComparison.Ordinal);
        Assert.True(File.Exists(RulePage.PathOf(rule.Id)), rule.Id);
    });
}
