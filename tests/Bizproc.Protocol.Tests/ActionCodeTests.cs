
namespace Bizproc.Protocol.Tests;

/// <summary>Names of codes (portal: 3.5, 4.1, A.1).</summary>
public class ActionCodeTests
{
    [Theory]
    [InlineData("a.b-c_D9")]
    [InlineData("a\n")]
    [InlineData("A")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("123")]
    [InlineData("0")]
    [InlineData("_")]
    public void The_portal_accepts_a_code_of_its_characters(string code) => Assert.True(ActionCode.Matches(code));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("код")]
    [InlineData("é")]
    [InlineData("a\n\n")]
    [InlineData("\na")]
    [InlineData("a\r\n")]
    [InlineData(" a")]
    [InlineData("a\0")]
    [InlineData("\u212Aey")]
    [InlineData("\u0131d")]
    [InlineData("\u0130d")]
    [InlineData("\uFF21")]
    [InlineData("\u0661")]
    public void The_portal_refuses_a_code_of_other_characters(string code) => Assert.False(ActionCode.Matches(code));

    [Fact]
    public void Exactly_the_ascii_letters_digits_and_three_signs_are_allowed()
    {
        const string Allowed = "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

        Assert.Equal(Allowed, string.Concat(Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(ActionCode.IsAllowed)));
    }

    [Fact]
    public void Length_is_a_limit_of_saving_and_not_of_the_characters()
    {
        Assert.Equal(128, ActionCode.MaxLength);
        Assert.True(ActionCode.Matches(new string('a', 128)));
        Assert.True(ActionCode.Matches(new string('a', 129)));
    }
}
