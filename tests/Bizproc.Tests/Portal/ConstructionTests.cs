using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Arguments that a client refuses before any call.</summary>
public class ConstructionTests
{
    [Theory]
    [InlineData("portal.example.com")]
    [InlineData("/rest/")]
    [InlineData("")]
    [InlineData("ftp://portal.example.com")]
    [InlineData("https://portal.example.com/rest/?auth=" + StubPortal.Token)]
    [InlineData("https://portal.example.com/?")]
    [InlineData("https://portal.example.com/#" + StubPortal.Token)]
    [InlineData("https://admin:pass-word@portal.example.com/")]
    [InlineData("https://portal.example.com/rest/1/" + StubPortal.Token + "/")]
    [InlineData("https://portal.example.com/rest//")]
    [InlineData("https://portal.example.com/crm/")]
    public void A_portal_is_an_origin(string address)
    {
        using var http = new HttpClient();

        var error = Assert.Throws<ArgumentException>(() => new PortalClient(http, StubPortal.Options(address)));

        Assert.Equal("options", error.ParamName);
        Assert.Contains("origin", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(StubPortal.Token, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("pass-word", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret-token\n")]
    [InlineData("secret token")]
    [InlineData("secret-tökén")]
    public void A_token_is_visible_ascii(string token)
    {
        using var http = new HttpClient();

        var error = Assert.Throws<ArgumentException>(() => new PortalClient(http, StubPortal.Options(token: token)));

        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://localhost")]
    [InlineData("https://myhost/bp")]
    [InlineData("http://[::1]:5000")]
    public void A_public_url_at_which_every_handler_is_refused_is_refused_at_once(string publicUrl)
    {
        using var http = new HttpClient();
        var portal = new Uri("https://portal.example.com");
        var options = new PortalOptions { Portal = portal, AccessToken = StubPortal.Token, PublicUrl = new Uri(publicUrl) };

        var error = Assert.Throws<ArgumentException>(() => new PortalClient(http, options));

        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.Contains("host with a dot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        using var http = new HttpClient();

        Assert.Throws<ArgumentNullException>("http", () => new PortalClient(null!, StubPortal.Options()));
        Assert.Throws<ArgumentNullException>("options", () => new PortalClient(http, null!));
        var noPortal = new PortalOptions { Portal = null!, AccessToken = StubPortal.Token, PublicUrl = new Uri("https://a.b") };
        Assert.Throws<ArgumentException>("options", () => new PortalClient(http, noPortal));
        var noPublicUrl = new PortalOptions { Portal = new Uri("https://a.b"), AccessToken = StubPortal.Token, PublicUrl = null! };
        Assert.Throws<ArgumentNullException>("publicUrl", () => new PortalClient(http, noPublicUrl));
        var noToken = new PortalOptions { Portal = new Uri("https://a.b"), AccessToken = null!, PublicUrl = new Uri("https://a.b") };
        Assert.Throws<ArgumentException>("options", () => new PortalClient(http, noToken));
    }

    [Theory]
    [InlineData("https://portal.example.com/rest/1/" + StubPortal.Token + "/", "https://portal.example.com")]
    [InlineData("http://admin:password@127.0.0.1:5080/", "http://127.0.0.1:5080")]
    [InlineData("relative", "")]
    public void Options_name_the_origin_only(string address, string text) => Assert.Equal(text, StubPortal.Options(address).ToString());
}
