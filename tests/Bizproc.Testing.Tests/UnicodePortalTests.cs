using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Testing.Tests;

/// <summary>A whole application on a portal whose host is in Unicode (portal: 2.1).</summary>
public class UnicodePortalTests
{
    private static readonly PortalSeed Roof = PortalSeed.Parse("""{ "crm": { "deal": [{ "ID": 5, "TITLE": "Roof", "OPPORTUNITY": 1500 }] } }""");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestInstallation.Page, "memory")]
    [InlineData(TestInstallation.Event, "file")]
    [InlineData(TestInstallation.Token, "file")]
    public async Task It_is_installed_called_renewed_and_moved_as_any_other(TestInstallation installation, string keep)
    {
        var given = new EmulatedPortalOptions { Seed = Roof, IsInProcess = true, Address = new Uri("https://портал.example"), Settings = new PortalSettings { OneTimeRefreshTokens = true } };
        await using var portal = await EmulatedPortal.StartAsync(given, Stop);
        var options = new BizprocTestOptions
        {
            Installation = installation,
            Configuration = { ["Keep"] = keep },
            // As a person writes it.
            ConfigureServices = services => services.PostConfigure<BizprocOptions>(bizproc =>
            {
                bizproc.AuthorizationServer = new Uri("https://портал.example/");
                if (bizproc.Portal is not null) bizproc.Portal = new Uri("https://портал.example/");
            }),
        };
        await using var app = await BizprocTestHost.StartAsync<Program>(portal, options, Stop);

        Assert.Equal("1750", await RaiseAsync(app, 250));
        if (installation == TestInstallation.Token) return;

        portal.Advance(TimeSpan.FromHours(2));
        Assert.Equal("1751", await RaiseAsync(app, 1));

        await portal.MoveAsync(new Uri("https://дом.example"), cancellationToken: Stop);
        portal.Advance(TimeSpan.FromHours(2));
        Assert.Equal("1752", await RaiseAsync(app, 1));

        var kept = await app.Services.GetRequiredService<IPortalStore>().FindAsync(portal.MemberId, Stop);
        Assert.Equal(("https://xn--d1aqf.example/", portal.Address), (kept!.Portal.ToString(), kept.Portal));
    }

    private static async Task<string> RaiseAsync(BizprocTestHost app, int by)
    {
        var request = new RunRequest("raise_deal") { Values = new JsonObject { ["by"] = by }, DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_5"] };
        return (await app.RunAsync(request, Stop)).Values.GetProperty("amount").ToString();
    }
}
