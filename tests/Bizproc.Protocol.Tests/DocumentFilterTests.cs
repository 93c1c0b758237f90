using System.Text.Json;

namespace Bizproc.Protocol.Tests;

/// <summary>Every recorded decision of a portal about a filter (portal: 4.6).</summary>
public class DocumentFilterTests
{
    private static readonly string[] Deal = ["crm", "CCrmDocumentDeal", "DEAL"];

    public static TheoryData<string> Recorded { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "portal-calls.jsonl")).Where(line => line.Contains("\"shown\":", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_recorded_decision_is_made_again(string line)
    {
        using var json = JsonDocument.Parse(line);
        var filter = json.RootElement.GetProperty("filter");
        string[] documentType = [.. json.RootElement.GetProperty("documentType").EnumerateArray().Select(part => part.GetString()!)];

        bool isShown = DocumentFilter.IsShown(
            Rules(filter, "INCLUDE"),
            Rules(filter, "EXCLUDE"),
            documentType,
            json.RootElement.GetProperty("edition").GetString()!,
            filter.TryGetProperty("MIN_API_VERSION", out var version) ? version.GetInt32() : 0);

        Assert.Equal(json.RootElement.GetProperty("shown").GetBoolean(), isShown);
    }

    [Fact]
    public void There_are_nineteen_of_them() => Assert.Equal(19, Recorded.Count);

    [Theory]
    [InlineData(false)]
    [InlineData(true, "crm")]
    [InlineData(true, "crm", "CCrmDocumentDeal")]
    [InlineData(true, "crm", "CCrmDocumentDeal", "DEAL")]
    [InlineData(false, "Crm")]
    [InlineData(false, "crm", "CCrmDocumentDeal", "deal")]
    [InlineData(false, "crm", "CCrmDocumentDeal", "DEA")]
    [InlineData(false, "crm", "")]
    [InlineData(false, "box")]
    [InlineData(false, "crm", null)]
    public void A_list_is_compared_part_by_part(bool matches, params string?[] parts)
    {
        var rule = FilterRule.ForDocument(parts);

        Assert.Equal(matches, rule.Matches(Deal, DocumentFilter.Box));
        Assert.Equal(matches, DocumentFilter.IsShown([rule], excludes: null, Deal, DocumentFilter.Box));
        Assert.Equal(!matches, DocumentFilter.IsShown(includes: null, [rule], Deal, DocumentFilter.Box));
    }

    [Theory]
    [InlineData("b24", DocumentFilter.Cloud, true)]
    [InlineData("box", DocumentFilter.Box, true)]
    [InlineData("box", DocumentFilter.Cloud, false)]
    [InlineData("Box", DocumentFilter.Box, false)]
    [InlineData("crm", DocumentFilter.Box, false)]
    public void A_text_is_compared_with_the_edition(string text, string edition, bool matches) =>
        Assert.Equal(matches, FilterRule.ForEdition(text).Matches(Deal, edition));

    [Fact]
    public void A_rule_covers_what_begins_with_it()
    {
        var module = FilterRule.ForDocument("crm");
        var deal = FilterRule.ForDocument(Deal);
        var box = FilterRule.ForEdition("box");

        Assert.True(module.Covers(module));
        Assert.True(module.Covers(deal));
        Assert.False(deal.Covers(module));
        Assert.False(FilterRule.ForDocument("lists").Covers(deal));
        Assert.True(box.Covers(FilterRule.ForEdition("box")));
        Assert.False(box.Covers(FilterRule.ForEdition("b24")));
        Assert.False(box.Covers(deal));
        Assert.False(module.Covers(box));
        Assert.False(FilterRule.ForDocument().Covers(deal));
    }

    /// <summary>One rule, or a list of them; an object is one that never matches.</summary>
    private static FilterRule[]? Rules(JsonElement filter, string direction)
    {
        if (!filter.TryGetProperty(direction, out var rules)) return null;

        return rules.ValueKind == JsonValueKind.Array ? [.. rules.EnumerateArray().Select(Rule)] : [Rule(rules)];
    }

    private static FilterRule Rule(JsonElement rule) => rule.ValueKind switch
    {
        JsonValueKind.String => FilterRule.ForEdition(rule.GetString()!),
        JsonValueKind.Array => FilterRule.ForDocument([.. rule.EnumerateArray().Select(part => part.GetString())]),
        _ => FilterRule.ForDocument(),
    };
}
