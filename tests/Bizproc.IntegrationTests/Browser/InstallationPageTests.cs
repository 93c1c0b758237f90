using Bizproc.IntegrationTests.Deployments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Microsoft.Playwright.Assertions;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The library's installation page, as the installing user sees it (portal: 8.2).</summary>
[Trait("Category", "Slow")]
public sealed class InstallationPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory(Timeout = 60_000)]
    [InlineData("installation", null)]
    [InlineData("installation-failed", "bizproc.activity.add")]
    public async Task It_says_what_was_deployed_and_finishes_only_what_is_complete(string picture, string? refused)
    {
        await using var test = await TestPortal.StartAsync();
        await using var application = await StartAsync(test.Portal);
        var address = new Uri(new Uri(application.Urls.First()), "/bizproc/install");
        if (refused is not null) test.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = refused, Error = "ERROR_ODD", Description = "Something odd", Times = 10 });
        await test.Portal.InstallAsync(address, hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        var (_, posts) = await test.GetAsync("/emulator/posts");

        await using var screen = await chromium.OpenApplicationAsync(new Uri(test.Portal.Address, $"/emulator/pages/{posts[0].GetProperty("id").GetString()}"), address);

        var page = screen.Page.FrameLocator("iframe");
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading)).ToHaveTextAsync($"The application is {(refused is null ? "installed" : "not installed yet")}");
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Listitem)).ToHaveCountAsync(2);
        string expected = refused is null ? "\"INSTALLED\":true" : "\"INSTALLED\":false";
        await Eventually.TrueAsync(async () => (await test.CallAsync("app.info", "{}")).Contains(expected, StringComparison.Ordinal));
        await Expect(page.Locator("#unfinished")).ToBeHiddenAsync();
        await screen.KeepAsync(picture);
    }

    private static async Task<WebApplication> StartAsync(EmulatedPortal portal)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services
            .AddBizproc(options =>
            {
                options.PublicUrl = new Uri("http://127.0.0.1");
                options.ClientId = "app.1";
                options.ClientSecret = "secret.1";
                options.AuthorizationServer = portal.Address;
                options.AllowPrivatePortals = true;
                options.Limits = new PortalLimits { Burst = 0, MaxAttempts = 1 };
            })
            .AddActions([.. DeclaredAction.Many(2)]);
        var application = builder.Build();
        application.MapBizprocInstall();
        await application.StartAsync(TestContext.Current.CancellationToken);
        application.Services.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl = new Uri(application.Urls.First());
        return application;
    }
}
