using System.Text;

namespace Bizproc.Emulator.Tests.Server;

/// <summary>Any web page in a browser of this machine may know the built-in tokens.</summary>
public sealed class ForeignPageTests
{
    private const string Token = "/oauth/token/?grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=refresh";

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_of_a_foreign_page_is_refused(string header, string value)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a");

        string answer = await PostAsync(test, "/rest/bizproc.activity.delete", (header, value));

        Assert.StartsWith("400 {\"error\":\"FOREIGN_ORIGIN\"", answer, StringComparison.Ordinal);
        Assert.Single(test.Activities);
    }

    /// <summary>An image or a link sends no origin.</summary>
    [Theory]
    [InlineData("/rest/bizproc.activity.delete?auth=admin&CODE=a")]
    [InlineData("/rest/1/goodhook/app.info")]
    [InlineData(Token)]
    [InlineData("/emulator/state")]
    public async Task A_foreign_page_gets_nothing_by_its_images_either(string address)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await test.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("FOREIGN_ORIGIN", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(test.Activities);
    }

    [Fact]
    public async Task A_foreign_page_renews_no_token()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.StartsWith("400 {\"error\":\"FOREIGN_ORIGIN\"", await PostAsync(test, Token, ("Origin", "https://evil.example")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Servers_and_the_portals_own_pages_call_as_before()
    {
        await using var test = await TestPortal.StartAsync();
        string own = test.Portal.Address.GetLeftPart(UriPartial.Authority);

        await test.AddAsync("a");
        Assert.StartsWith("200 ", await PostAsync(test, "/rest/bizproc.activity.delete"), StringComparison.Ordinal);
        await test.AddAsync("a");
        Assert.StartsWith("200 ", await PostAsync(test, "/rest/bizproc.activity.delete", ("Origin", own)), StringComparison.Ordinal);
        await test.AddAsync("a");
        Assert.StartsWith("200 ", await PostAsync(test, "/rest/bizproc.activity.delete", ("Sec-Fetch-Site", "same-origin")), StringComparison.Ordinal);
        Assert.StartsWith("200 ", await PostAsync(test, Token, ("Sec-Fetch-Site", "none")), StringComparison.Ordinal);
        Assert.Empty(test.Activities);
    }

    /// <summary>The application's page is in the portal's frame, at its own address. Its APP_SID authorises the portal's script.</summary>
    [Fact]
    public async Task The_script_in_an_applications_page_is_let_in()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("install", $$"""{"handler":"{{TestPortal.Nobody}}","page":true}""");
        string sid = (await test.GetAsync("/emulator/posts")).Answer[0].GetProperty("id").GetString()!;
        (string, string)[] fromPage = [("Origin", "http://127.0.0.1:9"), ("Sec-Fetch-Site", "same-site")];

        using var info = new HttpRequestMessage(HttpMethod.Get, $"/emulator/pages/{sid}/info");
        foreach (var (name, value) in fromPage) info.Headers.Add(name, value);
        using var told = await test.Http.SendAsync(info, TestContext.Current.CancellationToken);
        string finished = await PostAsync(test, "/emulator/bx24", $$"""{"sid":"{{sid}}","method":"installFinish"}""", fromPage);

        Assert.Equal((200, "*"), ((int)told.StatusCode, told.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Equal("""200 {"ok":true}""", finished);
        Assert.Contains("\"INSTALLED\":true", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
    }

    private static Task<string> PostAsync(TestPortal test, string address, params (string Name, string Value)[] headers) =>
        PostAsync(test, address, "auth=admin&CODE=a", headers);

    private static async Task<string> PostAsync(TestPortal test, string address, string body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await test.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }
}
