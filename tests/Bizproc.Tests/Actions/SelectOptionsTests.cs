using System.Text;

namespace Bizproc.Tests.Actions;

/// <summary>portal: 4.4</summary>
public sealed class SelectOptionsTests
{
    [Fact]
    public void Options_become_members_of_an_object()
    {
        var values = Values(new() { ["stages"] = new Dictionary<string, string> { ["NEW"] = "New \"one\"", ["won\n"] = "Gewonnen Ä" } });

        Assert.Equal("""{"NEW":"New \u0022one\u0022","won\n":"Gewonnen \u00C4"}""", "{" + Encoding.UTF8.GetString(values.GetOptions("a", "stages")) + "}");
    }

    [Theory]
    [InlineData(null, null, "but the list is empty")]
    [InlineData("", "Title", "an empty key")]
    [InlineData("k", " ", "'k' has no title")]
    [InlineData("k", "half", "surrogate")]
    public void Wrong_ones_fail_the_action_that_needs_them(string? key, string? title, string reason)
    {
        // An attribute cannot hold half of a pair.
        if (title == "half") title += '\ud83d';
        var options = key is null ? [] : new Dictionary<string, string> { [key] = title! };

        var failure = Assert.Throws<InvalidOperationException>(() => Values(new() { ["stages"] = options }).GetOptions("move", "stages").ToArray());

        Assert.StartsWith("Action 'move' has the options 'stages', ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_ones_are_said()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Values([]).GetOptions("move", "stages").ToArray());

        Assert.Equal("Action 'move' has the options 'stages', which are missing for this portal", failure.Message);
    }

    private static ActionValues Values(Dictionary<string, IReadOnlyDictionary<string, string>> options) =>
        new(new Uri("https://app.example.com"), userId: 0, new PortalValues { Options = options });
}
