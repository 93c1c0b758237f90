
namespace Bizproc.Protocol.Tests;

public class LocalTextTests
{
    [Fact]
    public void A_portal_looks_for_its_own_language_then_English_then_the_text_for_everyone()
    {
        Assert.Equal(["DE", "EN", Languages.Everyone], LocalizedText.KeysFor("de"));
        Assert.Equal(["UA", "RU", "EN", Languages.Everyone], LocalizedText.KeysFor("ua"));
    }

    [Theory]
    [InlineData("DE", "own")]
    [InlineData("EN", "English")]
    [InlineData("RU", "")]
    public void The_first_that_is_not_missing_is_shown(string only, string expected) =>
        Assert.Equal(expected, LocalizedText.Pick("de", key => key == only ? (key == "DE" ? "own" : "English") : key == "DE" ? "" : null));
}
