
namespace Bizproc.Emulator.Tests.Faults;

/// <summary>portal: 2.3, 2.6, 2.8</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("queryLimit", 503, "QUERY_LIMIT_EXCEEDED")]
    [InlineData("operationTimeLimit", 429, "OPERATION_TIME_LIMIT")]
    [InlineData("expiredToken", 401, "expired_token")]
    public async Task An_answer_of_the_portals_comes_once_and_nothing_is_done(string kind, int http, string error)
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("faults", $$"""{"method":"bizproc.activity.add","kind":"{{kind}}"}"""));
        Assert.Equal("[]", await test.CallAsync("bizproc.activity.list", "{}"));

        var (status, answer) = await test.PostAsync("/rest/bizproc.activity.add?auth=admin", """{"CODE":"c","NAME":"N","HANDLER":"https://a.b/h"}""", "application/json");

        Assert.Equal((http, error), (status, answer.GetProperty("error").GetString()));
        Assert.Empty(test.Activities);
        Assert.Equal("true", await test.AddAsync("c"));
    }

    [Fact]
    public async Task Any_error_can_be_asked_for()
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("faults", """{"method":"*","kind":"error","error":"OVERLOAD_LIMIT","description":"REST API is blocked due to overload.","http":401,"times":2}""");

        for (int i = 0; i < 2; i++)
        {
            var (http, answer) = await test.GetAsync("/rest/app.info?auth=admin");
            Assert.Equal((401, """{"error":"OVERLOAD_LIMIT","error_description":"REST API is blocked due to overload."}"""), (http, answer.GetRawText()));
        }

        Assert.Equal(200, (await test.GetAsync("/rest/app.info?auth=admin")).Http);
    }

    /// <summary>An older portal answers 423 while a workflow is busy. A portal answers <c>user_access_error</c> for a user who is gone.</summary>
    [Theory]
    [InlineData("423", "The workflow is hung or being executed", 400)]
    [InlineData("user_access_error", "The user does not have access to the application.", 401)]
    public async Task An_answer_of_a_handler_can_be_refused_in_the_portals_words(string error, string text, int http)
    {
        await using var test = await TestPortal.StartAsync();
        var (_, step) = await test.PostAsync("/emulator/steps", """{"workflow":"w","activity":"A1","event":"e"}""", "application/json");
        await test.ControlAsync("faults", $$"""{"method":"bizproc.event.send","kind":"error","error":"{{error}}","description":"{{text}}","http":{{http}}}""");
        string answer = $$"""{"event_token":"{{step.GetProperty("token").GetString()}}"}""";

        var (status, refusal) = await test.PostAsync("/rest/bizproc.event.send?auth=admin", answer, "application/json");

        Assert.Equal((http, error, text), (status, refusal.GetProperty("error").GetString(), refusal.GetProperty("error_description").GetString()));
        Assert.Equal("true", await test.CallAsync("bizproc.event.send", answer));
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore, 0)]
    [InlineData(FaultKind.ResetAfter, 1)]
    [InlineData(FaultKind.Truncate, 1)]
    public async Task A_connection_breaks_before_or_after_the_change(FaultKind kind, int rows)
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(kind) { Method = "bizproc.activity.add" });

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => test.AddAsync("c"));

        Assert.True(failure is HttpRequestException or IOException, failure.ToString());
        Assert.Equal(rows, test.Activities.Count);
        Assert.Equal("true", await test.AddAsync("next"));
    }

    [Theory]
    [InlineData("queryLimit", 503)]
    [InlineData("operationTimeLimit", 429)]
    [InlineData("error", 400)]
    [InlineData("status500", 500)]
    public async Task A_refusal_can_say_when_to_come_again(string kind, int http)
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("faults", $$"""{"kind":"{{kind}}","retryAfterSeconds":7}""");

        using var refused = await test.Http.GetAsync("/rest/app.info?auth=admin", TestContext.Current.CancellationToken);
        using var next = await test.Http.GetAsync("/rest/app.info?auth=admin", TestContext.Current.CancellationToken);

        Assert.Equal((http, TimeSpan.FromSeconds(7)), ((int)refused.StatusCode, refused.Headers.RetryAfter!.Delta));
        Assert.Null(next.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_failure_of_the_server_is_no_json()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.Status500));

        using var response = await test.Http.GetAsync("/rest/app.info?auth=admin", TestContext.Current.CancellationToken);

        Assert.Equal((500, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_late_answer_comes_when_its_time_has_come()
    {
        var time = new ManualTime();
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Time = time });
        test.Portal.AddFault(new PortalFault(FaultKind.Delay) { Delay = TimeSpan.FromMinutes(5) });

        var call = test.AddAsync("c");
        await time.TimerStarted.WithinLimitAsync();
        Assert.Empty(test.Activities);
        time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("true", await call);
    }

    [Fact]
    public async Task Faults_come_in_order_and_reset_forgets_them()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.QueryLimit));
        test.Portal.AddFault(new PortalFault(FaultKind.ExpiredToken));
        test.Portal.AddFault(new PortalFault(FaultKind.OperationTimeLimit));

        Assert.Equal("Too many requests", await test.CallAsync("app.info", "{}"));
        Assert.Equal("The access token provided has expired", await test.CallAsync("app.info", "{}"));
        test.Portal.Reset();
        Assert.StartsWith("{", await test.CallAsync("app.info", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_of_a_batch_meets_the_faults_of_its_method()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.OperationTimeLimit) { Method = "BIZPROC.activity.list" });
        test.Portal.AddFault(new PortalFault(FaultKind.ResetBefore) { Method = "bizproc.activity.list" });

        string answer = await test.CallAsync("batch", """{"cmd":{"a":"bizproc.activity.list","b":"bizproc.activity.list"}}""");

        Assert.StartsWith("""{"result":{"b":[]},"result_error":{"a":{"error":"OPERATION_TIME_LIMIT",""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authorisation_server_has_faults_of_its_own()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.Error) { Method = PortalFault.Authorisation, Error = "PAYMENT_REQUIRED" });

        Assert.Equal(200, (await test.GetAsync("/rest/app.info?auth=admin")).Http);
        const string Refresh = "/oauth/token/?grant_type=refresh_token&client_id=app.1&client_secret=secret.1&refresh_token=refresh";
        var (http, answer) = await test.GetAsync(Refresh);

        Assert.Equal((400, "PAYMENT_REQUIRED"), (http, answer.GetProperty("error").GetString()));
        Assert.Equal(200, (await test.GetAsync(Refresh)).Http);
    }

    [Fact]
    public async Task Many_calls_share_the_faults_that_there_are()
    {
        await using var test = await TestPortal.StartAsync();
        test.Portal.AddFault(new PortalFault(FaultKind.QueryLimit) { Times = 30 });

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => test.AddAsync($"c{i}")));

        Assert.Equal((30, 70), (answers.Count(static answer => answer == "Too many requests"), test.Activities.Count));
    }

    [Theory]
    [InlineData("""{"kind":"nothing"}""")]
    [InlineData("{}")]
    [InlineData("""{"kind":"delay","delayMs":-1}""")]
    [InlineData("""{"kind":"delay","times":0}""")]
    [InlineData("""{"kind":"error","http":200}""")]
    [InlineData("""{"kind":"error","htttp":400}""")]
    [InlineData("""{"kind":4711}""")]
    public async Task A_fault_that_cannot_be_shown_is_refused(string body)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.StartsWith("400 {\"error\":\"WRONG_REQUEST\"", await test.ControlAsync("faults", body), StringComparison.Ordinal);
    }
}
