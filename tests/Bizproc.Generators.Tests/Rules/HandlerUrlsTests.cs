using Bizproc.Protocol;
using Bizproc.Generators.Rules;

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
