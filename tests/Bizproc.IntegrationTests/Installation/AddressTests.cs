using System.Net;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>The portal's address that the authorisation server names during an installation.</summary>
public sealed class AddressTests
{
    private const string Ascii = "https://xn--e1afmkfd.xn--p1ai";

    [Theory]
    [InlineData("https://пример.рф/")]
    [InlineData("https://ПРИМЕР.рф/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/")]
    public async Task A_host_in_unicode_is_installed_kept_and_printed_by_its_name_in_ascii(string home)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var relocated = new RelocatedPortal(portal, home);
        await using var application = await InstallingApplication.StartAsync(portal, static options => options.AllowPrivatePortals = false, services: relocated.TakeOver);

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Finishes, answer.Text);
        Assert.EndsWith($"frame-ancestors {Ascii}", answer.Policy, StringComparison.Ordinal);
        Assert.Contains($" {Ascii};", answer.Policy, StringComparison.Ordinal);
        Assert.Equal($"{Ascii}/", (await application.FindAsync(portal))!.Portal.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/rest/")]
    [InlineData("https://2130706433/rest/")]
    [InlineData("https://[::1]/rest/")]
    [InlineData("https://[fe80::1%25lo]/rest/")]
    [InlineData("https://127.0.0.1./rest/")]
    [InlineData("http://portal.example.com/rest/")]
    [InlineData("https://portal.local/rest/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:portal@example.com")]
    [InlineData("data:text/plain,x")]
    [InlineData("urn:portal:x")]
    [InlineData("about:blank")]
    public async Task An_address_that_no_portal_may_have_is_refused_before_anything_is_called(string endpoint)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var relocated = new RelocatedPortal(portal, "https://portal.example.com/") { Endpoint = endpoint };
        await using var application = await InstallingApplication.StartAsync(portal, static options => options.AllowPrivatePortals = false, services: relocated.TakeOver);

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.True(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.ServiceUnavailable, $"{answer.Status}");
        Assert.Null(await application.FindAsync(portal));
        Assert.Equal(1, relocated.Renewals);
        Assert.Empty(relocated.Called);
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_refused_for_good_with_the_option_that_allows_it()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var relocated = new RelocatedPortal(portal, "https://portal.example.com/") { Endpoint = "http://127.0.0.1:9/rest/" };
        await using var application = await InstallingApplication.StartAsync(portal, static options => options.AllowPrivatePortals = false, services: relocated.TakeOver);

        var answer = await application.PostAsync(await application.CaptureAsync(portal));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("AllowPrivatePortals", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_port_is_what_the_authorisation_server_says()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var relocated = new RelocatedPortal(portal, "https://portal.example.com:8443/");
        await using var application = await InstallingApplication.StartAsync(portal, static options => options.AllowPrivatePortals = false, services: relocated.TakeOver);

        await application.PostAsync(await application.CaptureAsync(portal));

        Assert.Equal("https://portal.example.com:8443/", (await application.FindAsync(portal))!.Portal.AbsoluteUri);
    }
}
