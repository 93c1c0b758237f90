using System.Net;

namespace Bizproc.Emulator.Tests.Server;

/// <summary>A portal that gets another name, or its own domain (portal: 8.2).</summary>
public sealed class MoveTests
{
    private const string Renewal = "oauth/token/?grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=refresh";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task The_old_address_sends_calls_to_the_new_one(int status)
    {
        await using var test = await TestPortal.StartAsync();
        var old = test.Portal.Address;
        string member = test.Portal.MemberId;
        await test.AddAsync("a");

        var moved = await test.Portal.MoveAsync(redirect: (HttpStatusCode)status, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEqual(old, moved);
        Assert.Equal((moved, member), (test.Portal.Address, test.Portal.MemberId));
        Assert.Equal((status, $"{moved}rest/bizproc.activity.list?auth=admin&x=%D0%B9"), await RedirectAsync(new Uri(old, "/rest/bizproc.activity.list?auth=admin&x=%D0%B9")));
        Assert.Equal("""["a"]""", TestPortal.Text((await test.GetAsync($"{moved}rest/bizproc.activity.list?auth=admin")).Answer));
    }

    [Fact]
    public async Task A_call_at_the_old_address_changes_nothing()
    {
        await using var test = await TestPortal.StartAsync();
        var old = test.Portal.Address;
        await test.Portal.MoveAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var content = new FormUrlEncodedContent([new("auth", "admin"), new("CODE", "a"), new("NAME", "N"), new("HANDLER", "https://a.b/h")]);

        using var response = await http.PostAsync(new Uri(old, "/rest/bizproc.activity.add"), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Empty(test.Activities);
    }

    [Fact]
    public async Task Renewals_calls_and_pages_name_the_new_address_and_the_old_server()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        var old = test.Portal.Address;

        var moved = await test.Portal.MoveAsync(cancellationToken: TestContext.Current.CancellationToken);

        var (_, tokens) = await test.GetAsync(new Uri(old, Renewal).ToString());
        Assert.Equal(
            ($"{moved}rest/", moved.Authority, $"{old}rest/", test.Portal.MemberId),
            (tokens.GetProperty("client_endpoint").GetString(), tokens.GetProperty("domain").GetString(), tokens.GetProperty("server_endpoint").GetString(), tokens.GetProperty("member_id").GetString()));
        await test.Portal.InstallAsync(handler.Url(), hasPage: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains($"DOMAIN=127.0.0.1%3A{moved.Port}&", Assert.Single(handler.Posts).Address, StringComparison.Ordinal);
        Assert.Equal($"{old}rest/", Assert.Single(handler.Posts)["SERVER_ENDPOINT"]);
    }

    [Fact]
    public async Task The_next_call_of_an_action_names_the_new_address()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        await test.AddAsync("a", $"\"HANDLER\":\"{handler.Url()}\"");
        var old = test.Portal.Address;

        var moved = await test.Portal.MoveAsync(cancellationToken: TestContext.Current.CancellationToken);
        await test.Portal.RunAsync(new RunRequest("a"), TestContext.Current.CancellationToken);

        var call = Assert.Single(handler.Posts);
        Assert.Equal(
            ($"{moved}rest/", moved.Authority, $"{old}rest/", test.Portal.MemberId),
            (call["auth[client_endpoint]"], call["auth[domain]"], call["auth[server_endpoint]"], call["auth[member_id]"]));
    }

    [Fact]
    public async Task It_may_move_again_and_back()
    {
        await using var test = await TestPortal.StartAsync();
        var first = test.Portal.Address;
        var second = await test.Portal.MoveAsync(cancellationToken: TestContext.Current.CancellationToken);
        var third = await test.Portal.MoveAsync(redirect: HttpStatusCode.PermanentRedirect, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((308, $"{third}rest/app.info"), await RedirectAsync(new Uri(first, "/rest/app.info")));
        Assert.Equal((308, $"{third}rest/app.info"), await RedirectAsync(new Uri(second, "/rest/app.info")));

        Assert.Equal(first, await test.Portal.MoveAsync(first, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((302, $"{first}rest/app.info"), await RedirectAsync(new Uri(third, "/rest/app.info")));
        Assert.Equal("[]", await test.CallAsync("bizproc.activity.list", "{}"));
    }

    [Fact]
    public async Task It_can_be_moved_by_a_control_call_to_another_host()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there all of 127.0.0.0/8 is this machine.");
        await using var test = await TestPortal.StartAsync();
        string target = $"http://127.0.0.2:{test.Portal.Address.Port}";

        string answer = await test.ControlAsync("move", $$"""{"address":"{{target}}","redirect":307}""");

        Assert.Equal($$"""200 {"ok":true,"address":"{{target}}/"}""", answer);
        Assert.Equal((307, $"{target}/rest/app.info"), await RedirectAsync(new Uri(test.Http.BaseAddress!, "/rest/app.info")));
        Assert.Equal(200, (await test.GetAsync($"{target}/rest/app.info?auth=admin")).Http);
        Assert.Equal($"{target}/", (await test.GetAsync("/emulator/portal")).Answer.GetProperty("address").GetString());
        test.Portal.Reset();
        Assert.Equal($"{target}/", test.Portal.Address.ToString());
    }

    [Theory]
    [InlineData("""{"redirect":200}""", "200 is not a status of a redirect")]
    [InlineData("""{"redirect":303}""", "303 is not a status of a redirect")]
    [InlineData("""{"address":"x"}""", "is not an address to listen at")]
    [InlineData("""{"address":"https://127.0.0.2:5081"}""", "is not an address to listen at")]
    [InlineData("""{"address":"http://127.0.0.1:5081/path"}""", "is not an address to listen at")]
    [InlineData("""{"address":"http://0.0.0.0:0"}""", "is not a loopback address")]
    [InlineData("""{"address":"http://portal.example:5081"}""", "is not a loopback address")]
    [InlineData("""{"address":"http://localhost:0"}""", "cannot listen")]
    public async Task A_wrong_move_is_refused(string body, string reason)
    {
        await using var test = await TestPortal.StartAsync();
        var before = test.Portal.Address;

        string answer = await test.ControlAsync("move", body);

        Assert.StartsWith("400 ", answer, StringComparison.Ordinal);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
        Assert.Equal(before, test.Portal.Address);
        Assert.Equal("[]", await test.CallAsync("bizproc.activity.list", "{}"));
    }

    [Fact]
    public async Task An_address_in_use_is_refused()
    {
        await using var test = await TestPortal.StartAsync();
        await using var other = await TestPortal.StartAsync();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => test.Portal.MoveAsync(other.Portal.Address, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("cannot listen", refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_portal_that_is_gone_listens_at_none_of_its_addresses_and_moves_no_more()
    {
        var test = await TestPortal.StartAsync();
        Uri[] addresses = [test.Portal.Address, await test.Portal.MoveAsync(cancellationToken: TestContext.Current.CancellationToken)];

        await test.DisposeAsync();

        using var http = new HttpClient();
        foreach (var address in addresses) await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.Portal.MoveAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    private static async Task<(int Status, string? Location)> RedirectAsync(Uri address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var response = await http.GetAsync(address, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Headers.Location?.AbsoluteUri);
    }
}
