using Bizproc.IntegrationTests.Installation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>The log of an installation is short and clear.</summary>
public sealed class InstallationLogTests
{
    private const string HttpCategory = "System.Net.Http.HttpClient.Bizproc";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Requests_are_logged_only_where_the_application_asks_for_it(bool isAsked)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await InstallingApplication.StartAsync(portal, services: services =>
        {
            if (isAsked) services.AddLogging(static logging => logging.AddFilter(HttpCategory, LogLevel.Information));
        });

        await application.PostAsync(await application.CaptureAsync(portal));

        Assert.DoesNotContain("not finished", Assert.Single(application.Log.Of("Installed")), StringComparison.Ordinal);
        Assert.Equal(isAsked, application.Log.Lines.Any(static line => line.Category!.StartsWith(HttpCategory, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_authorisation_server_that_is_not_known_is_named_with_the_option()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var application = await InstallingApplication.StartAsync(
            portal, static options => (options.AuthorizationServer, options.AllowPrivatePortals) = (null, true));

        await application.PostAsync(await application.CaptureAsync(portal));

        string line = Assert.Single(application.Log.Of("UnknownServer"));
        Assert.Contains(portal.Address.Authority, line, StringComparison.Ordinal);
        Assert.Contains("BizprocOptions.AuthorizationServer", line, StringComparison.Ordinal);
    }
}
