namespace Bizproc.Protocol.Tests;

public class SpellingSuggestionTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "deal", 4)]
    [InlineData("deal", "", 4)]
    [InlineData("deal", "DEAL", 0)]
    [InlineData("deal", "dea", 1)]
    [InlineData("deal", "ideal", 1)]
    [InlineData("deal", "dual", 1)]
    [InlineData("deal", "dael", 1)]
    [InlineData("edal", "deal", 1)]
    [InlineData("deal", "dela", 1)]
    [InlineData("ab", "BA", 1)]
    [InlineData("deal", "lead", 2)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("company", "contact", 4)]
    public void A_distance_counts_letters_and_swapped_neighbours(string a, string b, int distance)
    {
        Assert.Equal(distance, SpellingSuggestion.Distance(a, b));
        Assert.Equal(distance, SpellingSuggestion.Distance(b, a));
    }

    [Theory]
    [InlineData("contct", "contact")]
    [InlineData("Contact", "contact")]
    [InlineData("leda", "lead")]
    [InlineData("del", "deal")]
    [InlineData("dal", "deal")]
    [InlineData("xxal", null)]
    [InlineData("de", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_at_most_a_third_of_its_letters_away(string value, string? expected) =>
        Assert.Equal(expected, SpellingSuggestion.Find(value, ["company", "contact", "deal", "lead"]));

    [Fact]
    public void The_longer_of_both_says_how_much_a_third_is()
    {
        Assert.Equal("invoices", SpellingSuggestion.Find("invces", ["invoices"]));
        Assert.Equal("abc", SpellingSuggestion.Find("abcd", ["abc"]));
        Assert.Equal("dea", SpellingSuggestion.Find("de", ["dea"]));
        Assert.Null(SpellingSuggestion.Find("d", ["de"]));
    }

    [Fact]
    public void Between_two_that_are_as_near_nothing_is_meant()
    {
        Assert.Null(SpellingSuggestion.Find("teat", ["test", "text"]));
        Assert.Equal("test", SpellingSuggestion.Find("tesst", ["test", "text"]));
        Assert.Equal("text", SpellingSuggestion.Find("text", ["test", "text"]));
        Assert.Equal("test", SpellingSuggestion.Find("tes", ["test", "test"]));
    }

    [Fact]
    public void Of_nothing_nothing_is_near() => Assert.Null(SpellingSuggestion.Find("deal", []));
}
