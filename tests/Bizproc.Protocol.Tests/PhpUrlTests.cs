
namespace Bizproc.Protocol.Tests;

/// <summary>portal: 5, 20.5</summary>
public sealed class PhpUrlTests
{
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
    [InlineData(" https://app.example.com/h")]
    public void An_address_without_a_host_is_refused(string url) => Assert.Equal(HandlerUrlFault.WrongUrl, HandlerUrl.Check(url));

    [Theory]
    [InlineData("//app.example.com/h")]
    [InlineData("ftp://app.example.com/h")]
    [InlineData("HTTPS://app.example.com/h")]
    [InlineData("Https://app.example.com/h")]
    [InlineData("javascript://a.b/%0a")]
    [InlineData("app.example.com:8080/h")]
    public void An_address_of_another_scheme_is_refused(string url) => Assert.Equal(HandlerUrlFault.UnsupportedProtocol, HandlerUrl.Check(url));

    [Theory]
    [InlineData("http://127.0.0.1/h")]
    [InlineData("http://127.0.0.1:5000/h")]
    [InlineData("https://app.example.com")]
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
    [InlineData("https://a.b:9e9/")]
    [InlineData("https://a.b:+80/")]
    [InlineData("https://a.b: 80/")]
    [InlineData("https://[::ffff:1.2.3.4]/")]
    public void An_address_is_accepted(string url) => Assert.Equal(HandlerUrlFault.None, HandlerUrl.Check(url));
}
