
namespace Bizproc.Protocol.Tests;

/// <summary>Keys of properties (portal: 3.5, 0 fact 20).</summary>
public class PropertyKeyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Z")]
    [InlineData("inputText")]
    [InlineData("a1_b")]
    [InlineData("a_")]
    [InlineData("a\n")]
    [InlineData("PROPERTIES")]
    public void The_portal_accepts_a_key_of_its_characters(string key) => Assert.True(PropertyKey.Matches(key));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("1")]
    [InlineData("1a")]
    [InlineData("_a")]
    [InlineData("a-b")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("a\n\n")]
    [InlineData("a\r")]
    [InlineData("\u212Aey")]
    [InlineData("a\u212A")]
    [InlineData("\u0131d")]
    [InlineData("a\u0131")]
    [InlineData("\u0130d")]
    [InlineData("ключ")]
    [InlineData("a\u0661")]
    public void The_portal_refuses_a_key_of_other_characters(string key) => Assert.False(PropertyKey.Matches(key));

    [Theory]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5000)]
    public void No_length_is_too_long(int length) => Assert.True(PropertyKey.Matches(new string('k', length)));

    [Theory]
    [InlineData("Title", true)]
    [InlineData("UseSubscription", true)]
    [InlineData("IsTimeout", true)]
    [InlineData("AuthUserId", true)]
    [InlineData("SetStatusMessage", true)]
    [InlineData("StatusMessage", true)]
    [InlineData("TimeoutDuration", true)]
    [InlineData("TimeoutDurationType", true)]
    [InlineData("title", false)]
    [InlineData("Titles", false)]
    public void Names_of_the_settings_are_taken(string key, bool taken) => Assert.Equal(taken, ReservedNames.Contains(key));
}
