using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>A call that is too much for a portal is repeated after the time that the portal asks for (portal: 2.8).</summary>
public sealed class RetryAfterTests
{
    private const string True = """{"result":true}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The time at which these tests begin.</summary>
    private static readonly DateTimeOffset Now = new ImpatientTime().GetUtcNow();

    [Theory]
    [InlineData(429, "")]
    [InlineData(503, "")]
    [InlineData(429, "<html>slow down</html>")]
    [InlineData(503, "<html>maintenance</html>")]
    [InlineData(429, """{"error":"TOO_MANY","error_description":"..."}""")]
    [InlineData(503, """{"error":"SERVICE_UNAVAILABLE","error_description":"..."}""")]
    public async Task It_is_repeated_with_and_without_an_error_of_the_portal_whatever_the_method(int status, string body)
    {
        var (client, stub, time) = Scene(Answer(status, body), Answer(status, body), Answer(200, True));

        await client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);

        Assert.Equal(3, stub.Bodies.Count);
        Assert.Equal([0.5, 1], Seconds(time));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task It_waits_as_many_seconds_as_the_portal_says(int status)
    {
        var (client, _, time) = Scene(Answer(status, "", new RetryConditionHeaderValue(TimeSpan.FromSeconds(40))), Answer(200, True));

        await client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);

        Assert.Equal([40], Seconds(time));
    }

    [Fact]
    public async Task It_waits_until_the_moment_that_the_portal_says()
    {
        var (client, _, time) = Scene(Answer(503, "", new RetryConditionHeaderValue(Now.AddMinutes(5))), Answer(200, True));

        await client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);

        Assert.Equal([300], Seconds(time));
    }

    [Fact]
    public async Task It_does_not_come_sooner_than_it_would_otherwise()
    {
        var past = new RetryConditionHeaderValue(Now.AddMinutes(-5));
        var (client, _, time) = Scene(Answer(503, "", past), Answer(503, "", new RetryConditionHeaderValue(TimeSpan.Zero)), Answer(200, True));

        await client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);

        Assert.Equal([0.5, 1], Seconds(time));
    }

    [Fact]
    public async Task A_wait_longer_than_the_longest_fails_at_once()
    {
        var (client, stub, time) = Scene(Answer(503, "", new RetryConditionHeaderValue(TimeSpan.FromDays(9000))), Answer(200, True));

        var failure = await Assert.ThrowsAsync<PortalUnreadableException>(() => client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop));

        Assert.Equal((503, 1, 0), (failure.HttpStatus, stub.Bodies.Count, time.Waits.Count));
    }

    [Fact]
    public async Task A_portal_that_is_blocked_by_hand_is_left_alone()
    {
        var (client, stub, _) = Scene(Answer(503, """{"error":"OVERLOAD_LIMIT","error_description":"..."}""", new RetryConditionHeaderValue(TimeSpan.FromSeconds(1))), Answer(200, True));

        await Assert.ThrowsAsync<PortalBlockedException>(() => client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop));

        Assert.Single(stub.Bodies);
    }

    [Fact]
    public async Task An_authorisation_server_that_is_busy_says_nothing_of_the_tokens()
    {
        var (client, stub, time) = Scene(
            Answer(401, """{"error":"expired_token","error_description":"..."}"""),
            Answer(503, """{"error":"busy","error_description":"..."}""", new RetryConditionHeaderValue(TimeSpan.FromSeconds(33))),
            Answer(401, """{"error":"expired_token","error_description":"..."}"""),
            Answer(200, """{"access_token":"the-next-token"}"""),
            Answer(200, True));

        await client.CallAsync("bizproc.robot.delete", "{}"u8.ToArray(), TestJson.Default.Boolean, Stop);

        Assert.Equal([33], Seconds(time));
        Assert.Equal(5, stub.Bodies.Count);
    }

    private static IEnumerable<double> Seconds(ImpatientTime time) => time.Waits.Select(static wait => wait.TotalSeconds);

    private static Func<HttpResponseMessage> Answer(int status, string body, RetryConditionHeaderValue? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.RetryAfter = retryAfter;
        return response;
    };

    private static (PortalClient Client, StubPortal Stub, ImpatientTime Time) Scene(params Func<HttpResponseMessage>[] answers)
    {
        var left = new Queue<Func<HttpResponseMessage>>(answers);
        var stub = new StubPortal(_ => left.Dequeue()());
        var time = new ImpatientTime();
        var client = new PortalClient(new HttpClient(stub), new PortalOptions
        {
            Portal = new Uri("https://portal.example.com"),
            AccessToken = StubPortal.Token,
            RefreshToken = "the-refresh-token",
            Application = new ApplicationCredentials("app.1", "the-secret-of-the-app"),
            PublicUrl = new Uri("https://app.example.com"),
            UserId = 7,
            Limits = new PortalLimits { Burst = 0, Timeout = TimeSpan.FromHours(20) },
            Time = time,
            Random = static () => 0,
        });
        return (client, stub, time);
    }
}
