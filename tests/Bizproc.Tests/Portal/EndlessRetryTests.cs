namespace Bizproc.Tests.Portal;

/// <summary>Stores of the application that fail for a while, or for long.</summary>
public sealed class EndlessRetryTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_is_away_for_a_day_is_asked_until_it_is_back()
    {
        const int Failures = 3_000;
        var time = new ImpatientTime();
        List<TimeSpan> logged = [];
        int attempts = 0;
        var retry = EndlessRetry.Create(First, Max, time, (delay, failure) =>
        {
            Assert.Equal("away", failure.Message);
            logged.Add(delay);
        });

        string answer = await retry.ExecuteAsync(_ => attempts++ < Failures ? throw new IOException("away") : new ValueTask<string>("back"), Stop);

        Assert.Equal("back", answer);
        Assert.Equal(Failures, logged.Count);
        // A timer counts whole milliseconds.
        Assert.All(logged.Zip(time.Waits), static pair => Assert.InRange(pair.First - pair.Second, TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
        Assert.InRange(logged[0], TimeSpan.Zero, First * 2);
        Assert.All(logged[10..], delay => Assert.Equal(Max, delay));
    }

    [Fact]
    public async Task Operations_that_fail_together_are_not_retried_together()
    {
        HashSet<TimeSpan> delays = [];
        for (int i = 0; i < 20; i++)
        {
            bool isFirst = true;
            var retry = EndlessRetry.Create(First, Max, new ImpatientTime(), (delay, _) => delays.Add(delay));
            await retry.ExecuteAsync(
                _ =>
                {
                    if (!isFirst) return default;

                    isFirst = false;
                    throw new IOException("away");
                },
                Stop);
        }

        Assert.InRange(delays.Count, 10, 20);
    }

    [Fact]
    public async Task A_store_that_gives_up_by_itself_is_asked_again()
    {
        int attempts = 0;
        var retry = EndlessRetry.Create(First, Max, new ImpatientTime(), static (_, _) => { });

        await retry.ExecuteAsync(_ => attempts++ == 0 ? throw new OperationCanceledException() : default(ValueTask), Stop);

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_the_next_attempt()
    {
        using var stopping = new CancellationTokenSource();
        var time = new ManualTime();
        var retry = EndlessRetry.Create(TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), time, static (_, _) => { });

        var waiting = retry.ExecuteAsync(static _ => throw new IOException("away"), stopping.Token).AsTask();
        await time.TimerStarted.WaitAsync(Stop);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(30), Stop));
    }
}
