using System.Xml.Linq;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Pages;

public class HelpLinkTests
{
    private const string Page = "https://example.com/bizproc/blob/main/docs/rules/BZP0301.md";

    [Theory]
    [InlineData("https://example.com/bizproc", Page)]
    [InlineData("https://example.com/bizproc/", Page)]
    [InlineData("https://example.com/bizproc.git", Page)]
    [InlineData(" ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_link_follows_from_the_address_of_the_repository(string? repository, string? expected) =>
        Assert.Equal(expected, DiagnosticDescriptorHelper.HelpLink(repository, "BZP0301"));

    [Fact]
    public void Every_rule_links_to_its_page_as_soon_as_the_repository_has_an_address()
    {
        var properties = XDocument.Load(Path.Join(RepositoryFolder.Root, "Directory.Build.props"));
        string repository = properties.Descendants("RepositoryUrl").Single().Value;

        // A descriptor without a link has an empty one.
        Assert.All(AllRules.Descriptors, rule => Assert.Equal(DiagnosticDescriptorHelper.HelpLink(repository, rule.Id) ?? "", rule.HelpLinkUri));
        Assert.All(AllRules.Descriptors, rule => Assert.True(File.Exists(RulePage.PathOf(rule.Id)), rule.Id));
    }
}
