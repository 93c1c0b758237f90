
namespace Bizproc.Protocol.Tests;

/// <summary>Every recorded row that a text can be (portal: 5, 20.5, A.2).</summary>
public class HandlerUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1/h")]
    [InlineData("http://127.0.0.1:5000/h")]
    [InlineData("https://app.example.com")]
    [InlineData("https://app.example.com/h")]
    [InlineData("http://a.b")]
    [InlineData("http://com./h")]
    [InlineData("http://user:pw@app.example.com/h")]
    [InlineData("https://a_b.example.com/h")]
    [InlineData("https://app .example.com/h")]
    [InlineData("https://приклад.укр/h")]
    [InlineData("https://app.example.com/h?x=1#f")]
    [InlineData("https://app.example.com/h ")]
    [InlineData("https://a.b:/")]
    [InlineData("https://a.b:0/")]
    [InlineData("https://a.b:80a/")]
    [InlineData("https://a.b:+80/")]
    [InlineData("https://a.b: 80/")]
    [InlineData("https://a.b:65535/")]
    [InlineData("https://[::ffff:1.2.3.4]/")]
    [InlineData("https://a.b?x")]
    [InlineData("https://a.b#x")]
    [InlineData("https://a:b@c.d:80/")]
    public void The_portal_accepts_an_absolute_address(string url) => Assert.Equal(HandlerUrlFault.None, HandlerUrl.Check(url));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("1")]
    [InlineData("app.example.com/h")]
    [InlineData("https:///h")]
    [InlineData("http:app.example.com")]
    [InlineData("mailto:a@b.c")]
    [InlineData("http://localhost/h")]
    [InlineData("http://localhost:8080/h")]
    [InlineData("https://[::1]/h")]
    [InlineData("http://.com/h")]
    [InlineData("https://app.example.com:99999/h")]
    [InlineData("https://app.example.com:65536/h")]
    [InlineData(" https://app.example.com/h")]
    [InlineData("http://")]
    [InlineData("http:")]
    [InlineData(":")]
    [InlineData("://a.b/")]
    [InlineData("/bizproc/h")]
    [InlineData("https://a.b:x/")]
    [InlineData("https://a.b:-1/")]
    [InlineData("https://user@localhost/a.b")]
    [InlineData("file:///a.b/c")]
    public void The_portal_finds_no_host_with_a_dot_in(string url) => Assert.Equal(HandlerUrlFault.WrongUrl, HandlerUrl.Check(url));

    [Theory]
    [InlineData("//app.example.com/h")]
    [InlineData("ftp://app.example.com/h")]
    [InlineData("HTTPS://app.example.com/h")]
    [InlineData("Https://app.example.com/h")]
    [InlineData("javascript://a.b/%0a")]
    [InlineData("app.example.com:8080/h")]
    [InlineData("app.example.com:8080")]
    public void The_portal_does_not_know_the_scheme_of(string url) =>
        Assert.Equal(HandlerUrlFault.UnsupportedProtocol, HandlerUrl.Check(url));

    [Theory]
    [InlineData("https://app.example.com:8080/h?x", "https", "app.example.com")]
    [InlineData("//app.example.com/h", null, "app.example.com")]
    [InlineData("app.example.com:80/x", null, "app.example.com")]
    [InlineData("mailto:a@b.c", "mailto", null)]
    [InlineData("http://user:p@w@a.b/", "http", "a.b")]
    [InlineData("https://a.b:99999", null, null)]
    [InlineData("https://[::1]:80/", "https", "[::1]")]
    [InlineData("path/only", null, null)]
    [InlineData("a_b:c", null, null)]
    public void Scheme_and_host_are_those_of_parse_url(string url, string? scheme, string? host)
    {
        Assert.Equal((scheme, host), PhpUrl.Parse(url));
        Assert.Equal(host, HandlerUrl.FindHost(url));
    }

    [Fact]
    public void A_host_is_read_byte_by_byte() => Assert.Equal("Ð°.b", PhpUrl.Parse("https://а.b/").Host);

    [Fact]
    public void Limits_are_those_of_the_columns() =>
        Assert.Equal((1000, 255, 200), (HandlerUrl.MaxLength, HandlerUrl.MaxPlacementLength, HandlerUrl.UniquePlacementLength));

    [Fact]
    public void Random_addresses_are_judged_without_an_exception()
    {
        const string Alphabet = "ab.:/?#@[]0159 -+\tHhtps\\é\ud83d";
        var random = new Random(5);
        for (int round = 0; round < 20_000; round++)
        {
            string url = new([.. Enumerable.Range(0, random.Next(14)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (string prefix in new[] { "", "http://", "https://", "//", "http:" }) HandlerUrl.Check(prefix + url);
        }
    }
}
