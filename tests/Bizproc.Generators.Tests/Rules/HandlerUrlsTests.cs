using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;

namespace Bizproc.Generators.Tests.Rules;

public class HandlerUrlsTests
{
    [Theory]
    [InlineData("http://a.b", false)]
    [InlineData("http://a.b:80/x", true)]
    [InlineData("http://a.b/x:80", false)]
    [InlineData("http://u:p@a.b?x:1", false)]
    [InlineData("http://u:p@a.b:80#x", true)]
    [InlineData("http://[::1.2.3.4]/", false)]
    [InlineData("http://[::1.2.3.4]:80", true)]
    public void A_port_is_found_behind_the_host(string url, bool hasPort) => Assert.Equal(hasPort, HandlerUrls.HasPort(url));

    [Theory]
    [InlineData("http://a.b", "/")]
    [InlineData("http://a.b/x?y=1#z", "/x?y=1")]
    [InlineData("http://a.b?y=1", "/?y=1")]
    [InlineData("http://a.b#z", "/")]
    [InlineData("http://a.b//x", "/x")]
    [InlineData("//a.b/x", "/x")]
    [InlineData("x", "/")]
    [InlineData("#z", "/")]
    [InlineData("x//y", "/y")]
    public void The_path_of_a_URL_has_its_query_and_no_fragment(string url, string path) => Assert.Equal(path, HandlerUrls.PathOf(url));

    [Theory]
    [InlineData("/page", "/page/own")]
    [InlineData("/page/", "/page/own")]
    [InlineData("/page?a=1#b", "/page/own?a=1#b")]
    [InlineData("/page#b", "/page/own#b")]
    [InlineData("?a=1", "/own?a=1")]
    public void A_step_stands_before_query_and_fragment(string url, string expected) => Assert.Equal(expected, HandlerUrls.WithStep(url, "own"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("aé", 2)]
    [InlineData("\ud83d\ude00", 1)]
    [InlineData("a\ud83d\ude00b\ud83d\ude00", 4)]
    public void A_surrogate_pair_is_one_character(string text, int expected) => Assert.Equal(expected, HandlerUrls.Characters(text));

    [Theory]
    [InlineData("a", true)]
    [InlineData("a.b_c-1", true)]
    [InlineData("1", true)]
    [InlineData("..", false)]
    [InlineData("-", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void A_code_can_be_a_step_of_a_path(string code, bool isStep) => Assert.Equal(isStep, HandlerUrls.IsStep(code));

    [Fact]
    public void Nothing_throws_and_a_path_is_a_path()
    {
        const string Alphabet = "ab.:/?#@[]01 \\é\ud83d";
        var random = new Random(3);
        for (int round = 0; round < 20_000; round++)
        {
            string url = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (string prefix in new[] { "", "http://", "//", "http:" })
            {
                Assert.True(HandlerUrl.IsPath(HandlerUrls.PathOf(prefix + url)), prefix + url);
                HandlerUrls.HasPort(prefix + url);
                HandlerUrls.WithStep(prefix + url, "step");
                HandlerUrls.Characters(prefix + url);
                PrivateHost.Is(url);
            }
        }
    }
}
