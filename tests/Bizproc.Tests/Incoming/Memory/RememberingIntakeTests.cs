using Bizproc.Incoming.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bizproc.Tests.Incoming.Memory;

/// <summary>Calls that are remembered across restarts and instances.</summary>
public sealed class RememberingIntakeTests
{
    private readonly FakeLogCollector _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_another_instance_has_accepted_is_refused()
    {
        var seen = new SeenKeys();
        using var one = new MemoryScene();
        using var other = new MemoryScene();

        Assert.Equal(CallAdmission.Taken, await Create(one, seen).AddAsync(MemoryScene.Call("a", "t"), Stop));
        Assert.Equal(CallAdmission.Repeated, await Create(other, seen).AddAsync(MemoryScene.Call("a", "t"), Stop));
        Assert.Equal(CallAdmission.Taken, await Create(other, seen).AddAsync(MemoryScene.Call("b", "t"), Stop));

        Assert.Equal(MemoryScene.Call("b", "t").Key, other.Lines.TryTakeRest(out var rest) ? rest.Key : null);
    }

    [Fact]
    public async Task A_call_without_a_place_is_not_remembered()
    {
        var seen = new SeenKeys();
        using var full = new MemoryScene();
        using var other = new MemoryScene();
        var closed = Create(full, seen);
        closed.Close();

        Assert.Equal(CallAdmission.Full, await closed.AddAsync(MemoryScene.Call("a", "t"), Stop));

        Assert.Equal(CallAdmission.Taken, await Create(other, seen).AddAsync(MemoryScene.Call("a", "t"), Stop));
    }

    [Fact]
    public async Task A_call_whose_sender_hangs_up_while_it_waits_for_a_place_is_not_remembered()
    {
        var seen = new SeenKeys();
        using var scene = new MemoryScene(static calls => calls.Capacity = 1);
        var intake = Create(scene, seen);
        await intake.AddAsync(scene.Call("a"), Stop);
        using var sender = new CancellationTokenSource();
        var waiting = intake.AddAsync(MemoryScene.Call("a", "t"), sender.Token).AsTask();

        await sender.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Single(seen.Keys);
    }

    [Fact]
    public async Task A_call_is_accepted_if_the_others_cannot_be_read()
    {
        var seen = new SeenKeys { IsAway = true };
        using var scene = new MemoryScene();
        var intake = Create(scene, seen);

        Assert.Equal(CallAdmission.Taken, await intake.AddAsync(MemoryScene.Call("a", "t"), Stop));
        Assert.Equal(CallAdmission.Repeated, await intake.AddAsync(MemoryScene.Call("a", "t"), Stop));
        intake.Close();
        Assert.Equal(CallAdmission.Full, await intake.AddAsync(MemoryScene.Call("a", "other"), Stop));

        Assert.Equal(3, _log.Of("NotRemembered").Count);
        Assert.Single(_log.Of("NotForgotten"));
        Assert.All(_log.Lines, static line => Assert.DoesNotContain("event_token", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_host_asks_only_if_somebody_remembers()
    {
        using var alone = new ServiceCollection().AddLogging().AddBizproc(Configure).Services.BuildServiceProvider();
        using var together = new ServiceCollection().AddLogging().AddSingleton<ISeenCalls>(new SeenKeys()).AddBizproc(Configure).Services.BuildServiceProvider();

        Assert.IsType<MemoryEngine>(alone.GetRequiredService<ICallIntake>());
        Assert.IsType<RememberingIntake>(together.GetRequiredService<ICallIntake>());
    }

    private static void Configure(BizprocOptions options) =>
        (options.PublicUrl, options.ClientId, options.ClientSecret) = (new Uri("https://app.example.com"), "app", "secret");

    private RememberingIntake Create(MemoryScene scene, ISeenCalls seen) =>
        new(scene.Engine, seen, LoggerFactory.Create(logging => logging.AddProvider(new FakeLoggerProvider(_log))).CreateLogger<RememberingIntake>());

    private sealed class SeenKeys : ISeenCalls
    {
        public HashSet<string> Keys { get; } = [];

        public bool IsAway { get; init; }

        public ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken) => IsAway ? throw new TimeoutException() : new(Keys.Add(key));

        public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
        {
            if (IsAway) throw new TimeoutException();

            Keys.Remove(key);
            return ValueTask.CompletedTask;
        }
    }
}
