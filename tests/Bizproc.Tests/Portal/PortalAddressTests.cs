namespace Bizproc.Tests.Portal;

/// <summary>Each address has one form, and an address that a portal must not have is refused.</summary>
public sealed class PortalAddressTests
{
    public static TheoryData<string> NoPortals =>
    [
        "https://127.0.0.1/rest/", "https://2130706433/rest/", "https://0x7f.1/", "https://017700000001/", "https://127.0.0.1./rest/", "https://127.1/",
        "https://[::1]/rest/", "https://[fe80::1%25lo]/", "https://[::ffff:10.0.0.1]/", "https://[::ffff:a00:1]/", "https://[::]/", "https://[fd00::1]/",
        "https://[ff02::1]/", "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[2001:db8::1]/",
        "https://0.0.0.0/", "https://10.0.0.1/", "https://172.16.0.1/", "https://192.168.0.1/", "https://169.254.169.254/", "https://100.64.0.1/",
        "https://224.0.0.1/", "https://255.255.255.255/", "https://198.18.0.1/", "https://192.0.2.1/",
        "https://localhost/", "https://LOCALHOST./", "https://app.localhost/", "https://portal.local/", "https://metadata.google.internal/", "https://portal/",
        "http://portal.example.com/rest/", "ftp://portal.example.com/", "ws://portal.example.com/", "file:///etc/passwd",
        "javascript:alert(1)", "mailto:a@example.com", "data:text/plain,x", "urn:x:y", "about:blank", "//portal.example.com/", "/rest/", "", "https://", "https:///rest/",
        "https://user:password@portal.example.com/rest/", "https://[nonsense]/",
    ];

    [Theory]
    [MemberData(nameof(NoPortals))]
    public void A_server_can_say_no_such_address(string? endpoint)
    {
        var (origin, fault) = PortalAddress.FromServer(endpoint, static _ => false);

        Assert.Null(origin);
        Assert.NotEqual("", fault);
    }

    [Theory]
    [InlineData("https://portal.example.com/rest/", "https://portal.example.com/")]
    [InlineData("https://portal.example.com:8443/rest/", "https://portal.example.com:8443/")]
    [InlineData("HTTPS://Portal.Example.COM./rest", "https://portal.example.com/")]
    [InlineData("https://пример.рф/rest/", "https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://ПРИМЕР.рф/rest/", "https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/rest/", "https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://8.8.8.8/rest/", "https://8.8.8.8/")]
    [InlineData("https://[2606:4700::1111]/rest/", "https://[2606:4700::1111]/")]
    public void A_public_address_becomes_its_one_form(string endpoint, string origin)
    {
        var (found, fault) = PortalAddress.FromServer(endpoint, static _ => false);

        Assert.Equal((origin, ""), (found?.AbsoluteUri, fault));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/rest/", "http://127.0.0.1:5080/")]
    [InlineData("http://portal/rest/", "http://portal/")]
    public void What_is_allowed_all_the_same_is_one(string endpoint, string origin) =>
        Assert.Equal(origin, PortalAddress.FromServer(endpoint, allowed => allowed.AbsoluteUri == origin).Origin?.AbsoluteUri);

    [Theory]
    [InlineData("https://пример.рф/rest/", true)]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/rest/", true)]
    [InlineData("https://XN--E1AFMKFD.XN--P1AI:443", true)]
    [InlineData("https://xn--e1afmkfd.xn--p1ai:444/rest/", false)]
    [InlineData("http://пример.рф/rest/", false)]
    [InlineData("https://пример.рф.example.com/rest/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    public void Both_spellings_of_a_host_are_one(string address, bool isSame)
    {
        Assert.Equal(isSame, PortalAddress.HasOrigin(address, new Uri("https://пример.рф/")));
        Assert.Equal(isSame, PortalAddress.HasOrigin(address, new Uri("https://xn--e1afmkfd.xn--p1ai/")));
    }

    [Theory]
    [InlineData("https://пример.рф/rest/", "https://xn--e1afmkfd.xn--p1ai")]
    [InlineData("https://example.com:8443/rest/", "https://example.com:8443")]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080")]
    public void Headers_have_ascii_without_a_final_slash(string address, string header) => Assert.Equal(header, PortalAddress.ToHeader(new Uri(address)));

    [Fact]
    public void A_client_calls_a_host_in_unicode_by_its_name_in_ascii() =>
        Assert.Equal("https://xn--e1afmkfd.xn--p1ai/", new Support.StubPortal(static _ => throw new InvalidOperationException()).Client("https://Пример.рф").Portal.AbsoluteUri);
}
