namespace Bizproc.Tests.Portal;

/// <summary>Foreign texts are made fit for one line of a log, and cannot look like something else there.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData('\u202a')]
    [InlineData('\u202b')]
    [InlineData('\u202c')]
    [InlineData('\u202d')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    [InlineData('\u200e')]
    [InlineData('\u200f')]
    [InlineData('\u061c')]
    [InlineData('\u200b')]
    [InlineData('\ufeff')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\n')]
    [InlineData('\u001b')]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    public void What_turns_breaks_or_hides_a_line_becomes_a_blank(char hidden) => Assert.Equal("a b", SecretRedactor.None.Clean($"a{hidden}b", 10));

    [Theory]
    [InlineData("уведомление")]
    [InlineData("שלום")]
    [InlineData("🛒 5 €")]
    public void What_people_write_stays(string text) => Assert.Equal(text, SecretRedactor.None.Clean(text, 100));

    [Fact]
    public void A_secret_is_cut_out_before_the_text_is_cut() =>
        Assert.Equal("the token *** is ...", new SecretRedactor("0123456789abcdef").Clean("the token 0123456789abcdef is no good", 17));
}
