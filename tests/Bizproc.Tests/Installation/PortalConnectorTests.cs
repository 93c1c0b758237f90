using System.Net;
using System.Net.Sockets;
using Bizproc.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc.Tests.Installation;

/// <summary>The addresses of a portal's name are checked at each connection, and no other address is connected to.</summary>
public sealed class PortalConnectorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("10.0.0.1,127.0.0.1")]
    public async Task A_name_that_points_into_a_network_is_not_connected_to(string addresses)
    {
        var opened = new List<IPEndPoint>();
        var connector = Connector(addresses, opened);

        await Assert.ThrowsAsync<PrivateAddressException>(() => ConnectAsync(connector, "https://portal.example.com/rest/batch"));

        Assert.Empty(opened);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_public_ones_are_tried_each_in_turn()
    {
        var opened = new List<IPEndPoint>();
        var connector = Connector("10.0.0.1,8.8.4.4,::1,8.8.8.8", opened, fails: "8.8.4.4");

        await ConnectAsync(connector, "https://portal.example.com:8443/");

        Assert.Equal(["8.8.4.4:8443", "8.8.8.8:8443"], opened.Select(static endpoint => endpoint.ToString()));
    }

    [Fact]
    public async Task The_name_is_resolved_once_so_that_it_cannot_change_in_between()
    {
        int asked = 0;
        var opened = new List<IPEndPoint>();
        var connector = new PortalConnector(
            Hosts(),
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(asked++ == 0 ? "8.8.8.8" : "127.0.0.1")]),
            (endpoint, _) => Open(endpoint, opened, fails: null));

        await ConnectAsync(connector, "https://portal.example.com/");

        Assert.Equal((1, "8.8.8.8:443"), (asked, Assert.Single(opened).ToString()));
    }

    [Fact]
    public async Task Nothing_is_sent_unencrypted()
    {
        var opened = new List<IPEndPoint>();

        await Assert.ThrowsAsync<PrivateAddressException>(() => ConnectAsync(Connector("8.8.8.8", opened), "http://portal.example.com/"));

        Assert.Empty(opened);
    }

    [Fact]
    public async Task What_the_operator_named_is_connected_to_wherever_it_is()
    {
        var opened = new List<IPEndPoint>();
        var hosts = Hosts(options =>
        {
            options.Portal = new Uri("http://portal.corp:8080/rest/");
            options.AuthorizationServer = new Uri("https://OAuth.corp");
        });
        var connector = Connector("10.0.0.1", opened, fails: null, hosts);

        await ConnectAsync(connector, "http://portal.corp:8080/rest/batch");
        await ConnectAsync(connector, "https://oauth.corp/oauth/token/");
        await Assert.ThrowsAsync<PrivateAddressException>(() => ConnectAsync(connector, "https://portal.corp/rest/batch"));
        await Assert.ThrowsAsync<PrivateAddressException>(() => ConnectAsync(connector, "https://oauth.corp:8443/oauth/token/"));

        Assert.Equal(["10.0.0.1:8080", "10.0.0.1:443"], opened.Select(static endpoint => endpoint.ToString()));
    }

    [Fact]
    public async Task Everything_is_connected_to_where_the_options_allow_it()
    {
        var opened = new List<IPEndPoint>();

        await ConnectAsync(Connector("127.0.0.1", opened, fails: null, Hosts(static options => options.AllowPrivatePortals = true)), "http://portal.example.com/");

        Assert.Equal("127.0.0.1:80", Assert.Single(opened).ToString());
    }

    [Fact]
    public async Task A_proxy_of_the_operator_may_be_anywhere_but_the_portal_still_has_to_be_encrypted()
    {
        var opened = new List<IPEndPoint>();
        var connector = Connector("10.0.0.1", opened);
        var proxy = new DnsEndPoint("proxy.corp", 3128);

        await connector.ConnectAsync(new Uri("https://portal.example.com/"), proxy, Stop);
        await Assert.ThrowsAsync<PrivateAddressException>(() => connector.ConnectAsync(new Uri("http://portal.example.com/"), proxy, Stop));
        await Assert.ThrowsAsync<PrivateAddressException>(() => connector.ConnectAsync(new Uri("https://proxy.corp:3128/"), proxy, Stop));

        Assert.Equal("10.0.0.1:3128", Assert.Single(opened).ToString());
    }

    [Fact]
    public async Task The_librarys_client_tells_it_in_one_sentence_and_connects_to_nothing()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("""{"result":true}"""));
        await using var provider = Provider();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(PortalClientFactory.HttpClientName);
        var client = new PortalClient(http, StubPortal.Options($"https://127.0.0.1:{server.Address.Port}"));

        var failure = await Assert.ThrowsAsync<PortalException>(() => client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop));

        Assert.Equal($"profile: {PortalAddress.NotPublic}", failure.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_librarys_client_reaches_the_portal_of_the_options()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("""{"result":true}"""));
        await using var provider = Provider(options => options.Portal = server.Address);
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(PortalClientFactory.HttpClientName);
        var client = new PortalClient(http, StubPortal.Options(server.Address.AbsoluteUri));

        Assert.True(await client.CallAsync("profile", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop));
    }

    private static ServiceProvider Provider(Action<BizprocOptions>? configure = null) =>
        new ServiceCollection().AddBizproc(configure ?? (static _ => { })).Services.AddSingleton<IOptions<BizprocOptions>>(Given(configure)).BuildServiceProvider();

    private static PortalHosts Hosts(Action<BizprocOptions>? configure = null) => new(Given(configure));

    /// <summary>Creates options that are not validated.</summary>
    private static OptionsWrapper<BizprocOptions> Given(Action<BizprocOptions>? configure)
    {
        var options = new BizprocOptions();
        configure?.Invoke(options);
        return new OptionsWrapper<BizprocOptions>(options);
    }

    private static PortalConnector Connector(string addresses, List<IPEndPoint> opened, string? fails = null, PortalHosts? hosts = null) => new(
        hosts ?? Hosts(),
        (_, _) => Task.FromResult(addresses.Split(',').Select(IPAddress.Parse).ToArray()),
        (endpoint, _) => Open(endpoint, opened, fails));

    private static Task<Stream> Open(IPEndPoint endpoint, List<IPEndPoint> opened, string? fails)
    {
        opened.Add(endpoint);
        return endpoint.Address.ToString() == fails ? throw new SocketException((int)SocketError.ConnectionRefused) : Task.FromResult(Stream.Null);
    }

    private static Task<Stream> ConnectAsync(PortalConnector connector, string address)
    {
        var uri = new Uri(address);
        return connector.ConnectAsync(uri, new DnsEndPoint(uri.IdnHost, uri.Port), Stop);
    }
}
