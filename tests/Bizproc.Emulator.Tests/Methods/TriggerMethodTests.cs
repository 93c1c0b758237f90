namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 23</summary>
public sealed class TriggerMethodTests
{
    private const string Prefix = "crm.automation.trigger.";

    [Fact]
    public async Task Triggers_are_added_renamed_listed_and_deleted()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("[]", await test.CallAsync(Prefix + "list", "{}"));
        Assert.Equal("true", await test.CallAsync(Prefix + "add", """{"CODE":"call_done","NAME":"Call"}"""));
        Assert.Equal("true", await test.CallAsync(Prefix + "add", """{"CODE":"Call_done","NAME":"Other case"}"""));
        Assert.Equal("true", await test.CallAsync(Prefix + "add", """{"CODE":"call_done","NAME":"Call completed"}"""));
        Assert.Equal("true", await test.CallAsync(Prefix + "add", """{"CODE":"call_done","NAME":"Foreign"}""", "admin@app.2"));

        Assert.Equal("""[{"NAME":"Call completed","CODE":"call_done"},{"NAME":"Other case","CODE":"Call_done"}]""", await test.CallAsync(Prefix + "list", "{}"));
        Assert.Equal("true", await test.CallAsync(Prefix + "delete", """{"CODE":"call_done"}"""));
        Assert.Equal("Trigger not found", await test.CallAsync(Prefix + "delete", """{"CODE":"call_done"}"""));

        Assert.Equal(
            """[{"APPLICATION":"app.1","CODE":"Call_done","NAME":"Other case"},{"APPLICATION":"app.2","CODE":"call_done","NAME":"Foreign"}]""",
            test.Portal.ReadState().GetProperty("triggers").GetRawText());
    }

    [Fact]
    public async Task Executions_are_kept_with_the_item_and_the_user()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync(Prefix + "add", """{"CODE":"call_done","NAME":"Call"}""");

        Assert.Equal("true", await test.CallAsync(Prefix + "execute", """{"CODE":"call_done","OWNER_TYPE_ID":2,"OWNER_ID":"6"}"""));

        var executed = Assert.Single(test.Portal.ExecutedTriggers);
        Assert.Equal(("app.1", "call_done", 2L, 6L, 1), (executed.Application, executed.Code, executed.OwnerTypeId, executed.OwnerId, executed.User));
        Assert.Equal(
            """[{"APPLICATION":"app.1","CODE":"call_done","OWNER_TYPE_ID":2,"OWNER_ID":6,"USER_ID":1}]""",
            test.Portal.ReadState().GetProperty("executedTriggers").GetRawText());

        test.Portal.Reset();
        Assert.Empty(test.Portal.ExecutedTriggers);
        Assert.Equal("[]", await test.CallAsync(Prefix + "list", "{}"));
    }

    [Theory]
    [InlineData("add", "{}", "Empty trigger code!")]
    [InlineData("add", """{"CODE":""}""", "Empty trigger code!")]
    [InlineData("add", """{"CODE":"0","NAME":"N"}""", "Empty trigger code!")]
    [InlineData("add", """{"CODE":"a b"}""", "Wrong trigger code!")]
    [InlineData("add", """{"CODE":"a\n","NAME":"N"}""", "Wrong trigger code!")]
    [InlineData("add", """{"CODE":["a"],"NAME":"N"}""", "Wrong trigger code!")]
    [InlineData("add", """{"CODE":"a"}""", "Empty trigger name!")]
    [InlineData("add", """{"CODE":"a","NAME":"0"}""", "Empty trigger name!")]
    [InlineData("delete", "{}", "Empty trigger code!")]
    [InlineData("delete", """{"CODE":"a b"}""", "Wrong trigger code!")]
    [InlineData("delete", """{"CODE":"missing"}""", "Trigger not found")]
    [InlineData("execute", "{}", "Empty trigger code!")]
    [InlineData("execute", """{"CODE":"a b"}""", "Wrong trigger code!")]
    [InlineData("execute", """{"CODE":"missing","OWNER_TYPE_ID":2,"OWNER_ID":1}""", "Trigger with code missing is not registered.")]
    [InlineData("execute", """{"CODE":"known","OWNER_ID":1}""", "Incorrect parameter OWNER_TYPE_ID.")]
    [InlineData("execute", """{"CODE":"known","OWNER_TYPE_ID":99,"OWNER_ID":1}""", "Incorrect parameter OWNER_TYPE_ID.")]
    [InlineData("execute", """{"CODE":"known","OWNER_TYPE_ID":31}""", "Incorrect parameter OWNER_ID.")]
    [InlineData("execute", """{"CODE":"known","OWNER_TYPE_ID":130,"OWNER_ID":-1}""", "Incorrect parameter OWNER_ID.")]
    public async Task A_wrong_call_has_the_portals_words_and_no_code(string verb, string body, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync(Prefix + "add", """{"CODE":"known","NAME":"N"}""");

        var (http, answer) = await test.PostAsync($"/rest/{Prefix}{verb}?auth=admin", body, "application/json");

        Assert.Equal((400, $$"""{"error":"","error_description":"{{expected}}"}"""), (http, answer.GetRawText()));
        Assert.Empty(test.Portal.ExecutedTriggers);
    }

    [Theory]
    [InlineData("/rest/{0}?auth=user", "Access denied! Admin permissions required")]
    [InlineData("/rest/1/goodhook/{0}", "Access denied! Application context required")]
    public async Task Only_an_administrator_of_an_application_may_call(string address, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        foreach (string verb in (string[])["add", "list", "delete", "execute"])
        {
            var (http, answer) = await test.PostAsync(string.Format(null, address, Prefix + verb), """{"CODE":"a","NAME":"N"}""", "application/json");
            Assert.Equal((403, $$"""{"error":"ACCESS_DENIED","error_description":"{{expected}}"}"""), (http, answer.GetRawText()));
        }
    }

    [Fact]
    public async Task They_go_with_the_application()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync(Prefix + "add", """{"CODE":"a","NAME":"N"}""");
        await test.CallAsync(Prefix + "add", """{"CODE":"a","NAME":"N"}""", "admin@app.2");

        await test.Portal.UninstallAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("[]", await test.CallAsync(Prefix + "list", "{}"));
        Assert.NotEqual("[]", await test.CallAsync(Prefix + "list", "{}", "admin@app.2"));
    }

    [Fact]
    public async Task Only_the_last_executions_are_kept()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync(Prefix + "add", """{"CODE":"a","NAME":"N"}""");

        for (int i = 1; i <= 1001; i++) await test.CallAsync(Prefix + "execute", $$"""{"CODE":"a","OWNER_TYPE_ID":1,"OWNER_ID":{{i}}}""");

        Assert.Equal((1000, 2L), (test.Portal.ExecutedTriggers.Count, test.Portal.ExecutedTriggers[0].OwnerId));
    }
}
