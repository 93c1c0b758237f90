using System.Text.Json.Nodes;
using Bizproc.IntegrationTests.Stored;

namespace Bizproc.IntegrationTests.RoundTrips;

/// <summary>The common parts of these tests: an application, and rows from JSON written by hand.</summary>
internal static class RoundTrip
{
    /// <summary>A client of the application at a path of its host, installed by user 7.</summary>
    public static PortalClient ClientOf(TestPortal portal, HttpClient? http = null) => new(
        http ?? portal.Http,
        new PortalOptions
        {
            Portal = portal.Portal.Address,
            AccessToken = "admin",
            PublicUrl = new Uri("https://app.example.com/sub/"),
            UserId = 7,
        });

    /// <summary>Stores members written by hand: sends them as an update of a row that is different in every column.</summary>
    public static async Task<StoredAction> StoreAsync(string kind, string code, JsonObject fields)
    {
        await using var portal = await TestPortal.StartAsync();
        await OldRow.AddAsync(portal, kind, code);
        var parameters = new JsonObject { ["CODE"] = code, ["FIELDS"] = fields };
        Assert.Equal("true", await portal.CallAsync($"bizproc.{kind}.update", parameters.ToJsonString()));
        return StoredAction.Read(portal, code);
    }
}
