using System.Text.Json;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 22</summary>
public sealed class UserTests
{
    private const string Seed = """{"users":[{"ID":7,"NAME":"Anna","LAST_NAME":"Berg","EMAIL":"anna@example.com","UF_DEPARTMENT":[3]},{"ID":"8","NAME":"Bo","ACTIVE":false}]}""";

    [Theory]
    [InlineData("{}", "1 2 7 8")]
    [InlineData("""{"FILTER":{"ACTIVE":true}}""", "1 2 7")]
    [InlineData("""{"filter":{"ID":[7,8]},"sort":"ID","order":"DESC"}""", "8 7")]
    [InlineData("""{"filter":{"%EMAIL":"anna"}}""", "7")]
    [InlineData("""{"filter":{"UF_DEPARTMENT":3}}""", "7")]
    [InlineData("""{"ID":7}""", "7")]
    public async Task Users_are_listed(string call, string expected)
    {
        await using var test = await StartAsync();

        var users = JsonElement.Parse(await test.CallAsync("user.get", call));

        Assert.Equal(expected, string.Join(' ', users.EnumerateArray().Select(static user => user.GetProperty("ID").GetString())));
    }

    [Fact]
    public async Task A_list_of_users_has_its_total()
    {
        await using var test = await StartAsync();

        Assert.Equal(4, (await test.GetAsync("/rest/user.get?auth=admin")).Answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_search_by_name_is_named_as_not_modelled()
    {
        await using var test = await StartAsync();

        Assert.StartsWith("The emulator does not model the filter by 'NAME_SEARCH' in user.get", await test.CallAsync("user.get", """{"FILTER":{"NAME_SEARCH":"x"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_of_a_token_is_described()
    {
        await using var test = await StartAsync();
        test.Portal.AddToken("anna", user: 7, isAdministrator: false);

        var user = JsonElement.Parse(await test.CallAsync("user.current", "{}", "anna"));

        Assert.Equal(("7", "Anna", "Berg", "employee"), (user.GetProperty("ID").GetString(), user.GetProperty("NAME").GetString(), user.GetProperty("LAST_NAME").GetString(), user.GetProperty("USER_TYPE").GetString()));
        Assert.Equal("""{"ID":"7","ADMIN":false,"NAME":"Anna","LAST_NAME":"Berg","PERSONAL_GENDER":"","TIME_ZONE":""}""", await test.CallAsync("profile", "{}", "anna"));
        Assert.Contains("\"ADMIN\":true", await test.CallAsync("profile", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_time_is_the_portals()
    {
        var time = new ManualTime();
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Time = time });

        Assert.Equal($"\"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss}+00:00\"", await test.CallAsync("server.time", "{}"));
    }

    private static Task<TestPortal> StartAsync() => TestPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse(Seed) });
}
