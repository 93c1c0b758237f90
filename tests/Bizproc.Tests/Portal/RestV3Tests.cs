using System.Text.Json.Nodes;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Methods of REST 3.0: their address, their refusals, and the key by which a portal recognises a repeated call.</summary>
public sealed class RestV3Tests
{
    private const string Task7 = """{"result":{"item":{"id":7}}}""";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_method_stands_behind_an_address_of_its_own()
    {
        var portal = new ScriptedPortal((200, Task7));

        var task = await portal.Client().CallV3Async("tasks.task.get", new JsonObject { ["id"] = 7 }, cancellationToken: Canceled);

        Assert.Equal(7, task.GetProperty("item").GetProperty("id").GetInt32());
        Assert.Equal("https://portal.example.com/rest/api/tasks.task.get", portal.Stub.Addresses[0].AbsoluteUri);
        Assert.Equal("""{"auth":"s3cr3t/T0ken\u00264567890","id":7}""", portal.Stub.Bodies[0]);
    }

    [Fact]
    public async Task The_methods_before_have_no_key()
    {
        var portal = new ScriptedPortal((200, Task7), (200, Task7));

        await portal.Client().CallAsync("tasks.task.get", cancellationToken: Canceled);
        await portal.Client().SendAsync(new RestRequest("tasks.task.get"), TestJson.Default.JsonElement, Canceled);

        Assert.Equal(["tasks.task.get", "tasks.task.get"], portal.Methods);
        Assert.Equal(["", ""], portal.Keys);
    }

    [Theory]
    [InlineData(ScriptedPortal.Lost)]
    [InlineData(ScriptedPortal.Late)]
    [InlineData("<html>502</html>")]
    public async Task A_call_that_was_lost_is_made_again_under_the_same_key(string lost)
    {
        var portal = new ScriptedPortal((502, lost), (502, lost), (200, Task7), (200, Task7));
        var client = portal.Client();

        await client.CallV3Async("tasks.task.add", new JsonObject { ["fields"] = new JsonObject() }, cancellationToken: Canceled);
        await client.CallV3Async("tasks.task.add", new JsonObject { ["fields"] = new JsonObject() }, cancellationToken: Canceled);

        Assert.Equal(4, portal.Keys.Count);
        Assert.True(Guid.TryParse(portal.Keys[0], out _), portal.Keys[0]);
        Assert.Equal([portal.Keys[0], portal.Keys[0]], portal.Keys.Skip(1).Take(2));
        Assert.NotEqual(portal.Keys[0], portal.Keys[3]);
    }

    [Fact]
    public async Task A_caller_may_give_the_key()
    {
        var portal = new ScriptedPortal((200, Task7));

        await portal.Client().CallV3Async("tasks.task.add", null, "order/42", Canceled);

        Assert.Equal(["order/42"], portal.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("ключ")]
    [InlineData(256)]
    public async Task A_key_that_no_header_can_hold_is_refused_before_any_request(object key)
    {
        var portal = new ScriptedPortal();
        string text = key as string ?? new string('k', (int)key);

        await Assert.ThrowsAsync<ArgumentException>(() => portal.Client().CallV3Async("tasks.task.add", null, text, Canceled));

        Assert.Empty(portal.Stub.Bodies);
    }

    [Fact]
    public async Task A_key_is_no_matter_of_the_methods_before()
    {
        var portal = new ScriptedPortal();

        await Assert.ThrowsAsync<ArgumentException>(
            () => portal.Client().SendAsync(new RestRequest("crm.deal.add") { IdempotencyKey = "k" }, TestJson.Default.JsonElement, Canceled));

        Assert.Empty(portal.Stub.Bodies);
    }

    [Theory]
    [InlineData("""{"error":{"code":"NOT_FOUND","message":"No such task"}}""", "NOT_FOUND", "No such task")]
    [InlineData("""{"error":{"message":"","code":"X","validation":[]}}""", "X", "")]
    [InlineData("""{"error":{"code":"X","message":"Bad.","validation":[{"field":"title","message":"is empty"},{"message":"too many"},5,{"field":"f"}]}}""", "X", "Bad.; title: is empty; too many")]
    [InlineData("""{"error":{"code":"X","validation":{"field":"title"}}}""", "X", "")]
    [InlineData("""{"error":{"code":"X","message":"s3cr3t/T0ken&4567890 is bad","validation":[{"message":"s3cr3t/T0ken&4567890"}]}}""", "X", "*** is bad; ***")]
    public async Task A_refusal_keeps_code_message_and_what_is_wrong_with_fields(string answer, string error, string description)
    {
        var stub = StubPortal.Answering(answer, status: 400);

        var refusal = await Assert.ThrowsAsync<PortalException>(() => stub.Client().CallV3Async("tasks.task.add", cancellationToken: Canceled));

        Assert.Equal((error, description, 400, "tasks.task.add"), (refusal.Error, refusal.Description, refusal.HttpStatus, refusal.Method));
    }

    [Theory]
    [InlineData("""{"error":{"code":"expired_token","message":"The access token provided has expired"}}""", typeof(PortalAccessException))]
    [InlineData("""{"error":"invalid_token","error_description":"Unable to get application by token"}""", typeof(PortalAccessException))]
    [InlineData("""{"error":{"code":"BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION","message":"Method not found"}}""", typeof(PortalFeatureException))]
    public async Task Codes_mean_in_both_shapes_what_they_mean(string answer, Type expected)
    {
        var stub = StubPortal.Answering(answer, status: 401);

        var refusal = await Assert.ThrowsAnyAsync<PortalException>(() => stub.Client().CallV3Async("tasks.task.get", cancellationToken: Canceled));

        Assert.IsType(expected, refusal);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_and_a_limit_waited_for()
    {
        var portal = new ScriptedPortal(
            (401, """{"error":{"code":"expired_token","message":"The access token provided has expired"}}"""),
            (200, """{"access_token":"new-access-token","refresh_token":"new-refresh-token"}"""),
            (503, """{"error":{"code":"QUERY_LIMIT_EXCEEDED","message":"Too many requests"}}"""),
            (200, Task7));

        await portal.Client(refreshToken: "old-refresh-token").CallV3Async("tasks.task.add", cancellationToken: Canceled);

        Assert.Contains("new-access-token", portal.Stub.Bodies[3], StringComparison.Ordinal);
        Assert.Equal([portal.Keys[0], "", portal.Keys[0], portal.Keys[0]], portal.Keys);
    }

    [Theory]
    [InlineData("api/tasks.task.get")]
    [InlineData("../tasks.task.get")]
    [InlineData("tasks/task")]
    public async Task A_method_cannot_lead_elsewhere(string method)
    {
        var portal = new ScriptedPortal();

        await Assert.ThrowsAsync<ArgumentException>(() => portal.Client().CallV3Async(method, cancellationToken: Canceled));

        Assert.Empty(portal.Stub.Bodies);
    }
}
