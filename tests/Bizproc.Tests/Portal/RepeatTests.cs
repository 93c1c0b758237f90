using System.Net;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>portal: 2.6, 2.8</summary>
public sealed class RepeatTests
{
    private const string True = """{"result":true}""";
    private const string Codes = """{"result":["sum.two"]}""";
    private const string NoCodes = """{"result":[]}""";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("QUERY_LIMIT_EXCEEDED", 503)]
    [InlineData("OPERATION_TIME_LIMIT", 429)]
    public async Task A_limit_is_waited_for_whatever_the_method(string error, int status)
    {
        var portal = new Script(Refusal(error, status), Refusal(error, status), (200, True));

        await portal.Client().CallAsync(SumAction.Activity, ActionCommand.Delete, cancellationToken: Canceled);

        Assert.Equal(3, portal.Stub.Bodies.Count);
        Assert.Equal(2, portal.Time.Waits.Count);
    }

    [Fact]
    public async Task Waits_grow_and_differ_by_chance()
    {
        var portal = new Script([.. Enumerable.Repeat(Refusal("QUERY_LIMIT_EXCEEDED", 503), 5), (200, True)]);

        await portal.Client().CallAsync(SumAction.Activity, ActionCommand.Update, cancellationToken: Canceled);

        Assert.Equal([0.75, 1.5, 3, 6, 12], portal.Time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_limit_that_lasts_is_waited_for_as_often_as_the_application_wants()
    {
        const int Attempts = 100;
        var portal = new Script([.. Enumerable.Repeat(Refusal("QUERY_LIMIT_EXCEEDED", 503), Attempts - 1), (200, True)]);

        await portal.Client(Attempts).CallAsync(SumAction.Activity, ActionCommand.Update, cancellationToken: Canceled);

        Assert.Equal(Attempts, portal.Stub.Bodies.Count);
        Assert.All(portal.Time.Waits.Skip(5), static wait => Assert.Equal(22.5, wait.TotalSeconds));
    }

    [Fact]
    public async Task A_portal_that_never_has_time_is_given_up()
    {
        var portal = new Script([.. Enumerable.Repeat(Refusal("QUERY_LIMIT_EXCEEDED", 503), 20)]);

        var refusal = await Assert.ThrowsAsync<PortalException>(() => portal.Client().CallAsync(SumAction.Activity, ActionCommand.Update, cancellationToken: Canceled));

        Assert.Equal(("QUERY_LIMIT_EXCEEDED", 6), (refusal.Error, portal.Stub.Bodies.Count));
    }

    [Theory]
    [InlineData("OVERLOAD_LIMIT", 503)]
    [InlineData("ACCESS_DENIED", 403)]
    [InlineData("ERROR_CORE", 500)]
    [InlineData("INTERNAL_SERVER_ERROR", 500)]
    [InlineData("expired_token", 401)]
    public async Task Other_refusals_are_not_repeated(string error, int status)
    {
        var portal = new Script(Refusal(error, status), (200, True));

        await Assert.ThrowsAnyAsync<PortalException>(() => portal.Client().CallAsync(SumAction.Activity, ActionCommand.Update, cancellationToken: Canceled));

        Assert.Single(portal.Stub.Bodies);
    }

    [Theory]
    [InlineData("network")]
    [InlineData("<html>502</html>")]
    [InlineData("{\"result\":tr")]
    public async Task What_was_lost_is_repeated_where_that_is_safe(string lost)
    {
        var portal = new Script((502, lost), (502, lost), (200, True));

        await portal.Client().CallAsync(SumAction.Activity, ActionCommand.Update, cancellationToken: Canceled);

        Assert.Equal(3, portal.Stub.Bodies.Count);
    }

    [Fact]
    public async Task A_lost_add_that_was_carried_out_is_made_equal_by_an_update()
    {
        var portal = new Script((0, "network"), (200, Codes), (200, True));

        await portal.Client().CallAsync(SumAction.Activity, ActionCommand.Add, cancellationToken: Canceled);

        Assert.Equal(["bizproc.activity.add", "bizproc.activity.list", "bizproc.activity.update"], portal.Methods);
    }

    [Fact]
    public async Task A_lost_add_that_was_not_carried_out_is_made_again()
    {
        var portal = new Script((0, "network"), (200, NoCodes), (200, True));

        await portal.Client().CallAsync(SumAction.Activity, ActionCommand.Add, cancellationToken: Canceled);

        Assert.Equal(["bizproc.activity.add", "bizproc.activity.list", "bizproc.activity.add"], portal.Methods);
    }

    [Theory]
    [InlineData(NoCodes, 2)]
    [InlineData(Codes, 3)]
    public async Task A_lost_delete_is_settled(string codes, int calls)
    {
        var portal = new Script((0, "network"), (200, codes), (200, True));

        await portal.Client().CallAsync(SumAction.Robot, ActionCommand.Delete, cancellationToken: Canceled);

        Assert.Equal(calls, portal.Methods.Count);
        Assert.Equal("bizproc.robot.list", portal.Methods[1]);
    }

    [Fact]
    public async Task An_add_that_is_lost_again_and_again_ends()
    {
        var portal = new Script([.. Enumerable.Repeat<(int, string)[]>([(0, "network"), (200, NoCodes)], 20).SelectMany(static answers => answers)]);

        await Assert.ThrowsAsync<HttpRequestException>(() => portal.Client().CallAsync(SumAction.Activity, ActionCommand.Add, cancellationToken: Canceled));

        Assert.Equal(new PortalLimits().MaxAttempts, portal.Methods.Count(static method => method == "bizproc.activity.add"));
    }

    [Fact]
    public async Task An_add_that_cannot_be_settled_tells_its_own_failure()
    {
        var portal = new Script([.. Enumerable.Repeat((0, "network"), 20)]);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => portal.Client().CallAsync(SumAction.Activity, ActionCommand.Add, cancellationToken: Canceled));

        Assert.Equal("lost 1", failure.Message);
    }

    [Fact]
    public async Task The_pace_lets_so_many_go_and_makes_the_next_one_wait()
    {
        var limits = new PortalLimits { Burst = 3, PerSecond = 0.001 };
        var portal = new Uri("https://paced.example.com");
        using var stop = new CancellationTokenSource();
        for (int i = 0; i < 3; i++) await RequestPacing.Find(portal, limits)!.WaitAsync(TimeProvider.System, stop.Token);

        var next = RequestPacing.Find(portal, limits)!.WaitAsync(TimeProvider.System, stop.Token).AsTask();

        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.Null(RequestPacing.Find(portal, limits with { Burst = 0 }));
        Assert.NotSame(RequestPacing.Find(portal, limits), RequestPacing.Find(new Uri("https://other.example.com"), limits));
    }

    private static (int, string) Refusal(string error, int status) => (status, $$"""{"error":"{{error}}","error_description":"..."}""");

    /// <summary>A portal that answers one thing after another.</summary>
    private sealed class Script
    {
        private readonly Queue<(int Status, string Body)> _answers;
        private int _lost;

        public Script(params IEnumerable<(int Status, string Body)> answers)
        {
            _answers = new Queue<(int Status, string Body)>(answers);
            Stub = new StubPortal(_ => Answer());
        }

        public StubPortal Stub { get; }

        public ImpatientTime Time { get; } = new();

        public IReadOnlyList<string> Methods => [.. Stub.Addresses.Select(static address => address.Segments[^1])];

        public PortalClient Client(int maxAttempts = 6) => new(new HttpClient(Stub), new PortalOptions
        {
            Portal = new Uri("https://portal.example.com"),
            AccessToken = StubPortal.Token,
            PublicUrl = new Uri("https://app.example.com"),
            Values = new Orders(),
            Limits = new PortalLimits { Burst = 0, Timeout = TimeSpan.FromHours(20), MaxAttempts = maxAttempts },
            Time = Time,
            Random = static () => 0.5,
        });

        private HttpResponseMessage Answer()
        {
            var (status, body) = _answers.Dequeue();
            if (body == "network") throw new HttpRequestException($"lost {++_lost}");

            return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        }
    }

    private sealed class Orders : IPortalValues
    {
        public ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken) =>
            new(new PortalValues { Slots = new Dictionary<string, int>(StringComparer.Ordinal) { ["orders"] = 5 } });
    }
}
