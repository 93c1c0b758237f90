namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 8.2</summary>
public sealed class EventBindingTests
{
    private const string Updates = """{"event":"onAppUpdate","handler":"https://a.b/h"}""";

    [Fact]
    public async Task Bindings_are_listed_and_removed()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("[]", await test.CallAsync("event.get", "{}"));
        Assert.Equal("true", await test.CallAsync("event.bind", Updates));
        Assert.Equal("true", await test.CallAsync("event.bind", """{"EVENT":"OnAppUninstall","HANDLER":"https://a.b/h","AUTH_TYPE":7}"""));

        Assert.Equal(
            """[{"event":"ONAPPUPDATE","handler":"https:\/\/a.b\/h","auth_type":"0","offline":0},{"event":"ONAPPUNINSTALL","handler":"https:\/\/a.b\/h","auth_type":"7","offline":0}]""",
            await test.CallAsync("event.get", "{}"));
        Assert.Equal("[]", await test.CallAsync("event.get", "{}", "admin@app.2"));
        Assert.Equal("""{"count":0}""", await test.CallAsync("event.unbind", """{"event":"ONAPPUNINSTALL","auth_type":0}"""));
        Assert.Equal("""{"count":1}""", await test.CallAsync("event.unbind", """{"event":"onappuninstall"}"""));
        Assert.Equal("""{"count":0}""", await test.CallAsync("event.unbind", """{"event":"ONAPPUPDATE","handler":"https://a.b/other"}"""));
        Assert.Equal("""{"count":1}""", await test.CallAsync("event.unbind", Updates));
    }

    [Fact]
    public async Task One_address_is_bound_once()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("event.bind", Updates);

        var (http, answer) = await test.PostAsync("/rest/event.bind?auth=admin", Updates, "application/json");

        Assert.Equal((400, "ERROR_EVENT_BINDING_EXISTS"), (http, answer.GetProperty("error").GetString()));
    }

    [Theory]
    [InlineData("{}", "Argument 'EVENT' is null or empty")]
    [InlineData("""{"event":"nothing","handler":"https://a.b/h"}""", "Event not found")]
    [InlineData("""{"event":"ONAPPUPDATE"}""", "Wrong handler URL")]
    [InlineData("""{"event":"ONAPPUPDATE","handler":"ftp://a.b/h"}""", "Unsupported handler protocol")]
    public async Task A_wrong_binding_is_refused(string body, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal(expected, await test.CallAsync("event.bind", body));
    }

    [Fact]
    public async Task Who_is_no_administrator_binds_for_himself_only()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("Access denied!", await test.CallAsync("event.bind", """{"event":"ONAPPUPDATE","handler":"https://a.b/h","auth_type":1}""", "user"));
        Assert.Equal("true", await test.CallAsync("event.bind", Updates, "user"));
        Assert.Equal("Access denied!", await test.CallAsync("event.unbind", Updates, "user"));

        Assert.Contains("\"auth_type\":\"2\"", await test.CallAsync("event.get", "{}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event.bind")]
    [InlineData("event.get")]
    [InlineData("event.unbind")]
    public async Task A_webhook_binds_nothing(string method)
    {
        await using var test = await TestPortal.StartAsync();

        var (http, answer) = await test.PostAsync("/rest/1/goodhook/" + method, Updates, "application/json");

        Assert.Equal((403, "WRONG_AUTH_TYPE"), (http, answer.GetProperty("error").GetString()));
    }
}
