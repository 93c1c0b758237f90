using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bizproc.Tests.Installation;

/// <summary>Several processes change one portal in a store that they share.</summary>
public sealed class StoredPortalsTests
{
    private const int Patience = 60_000;
    private const int Changes = 200;

    private readonly BusyStore _store = new();
    private readonly InstalledPortal _portal = new()
    {
        MemberId = "m",
        Portal = new Uri("https://example.com/"),
        Tokens = new PortalTokens("token"),
        UserId = 0,
        Language = "0",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Two_processes_that_change_a_portal_at_the_same_time_lose_nothing()
    {
        await _store.PutAsync(_portal);

        // One save is too late for certain; on a busy machine the others may never meet.
        _store.BeforeSave = async () => await Process().ChangeAsync("m", static kept => kept! with { TimeZone = "UTC" }, Stop);
        await Task.WhenAll(
            ChangeAllAsync(static kept => kept with { UserId = kept.UserId + 1 }),
            ChangeAllAsync(static kept => kept with { Language = (int.Parse(kept.Language!, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) })).WaitAsync(TestContext.Current.CancellationToken);

        var expected = _portal with { UserId = Changes, Language = Changes.ToString(CultureInfo.InvariantCulture), TimeZone = "UTC", Version = 2 + 2 * Changes };
        Assert.Equal(expected, await _store.FindAsync("m", Stop));
        Assert.NotEqual(0, _store.Lost);

        Task ChangeAllAsync(Func<InstalledPortal, InstalledPortal> change)
        {
            var process = Process();
            return Task.Run(
                async () =>
                {
                    for (int i = 0; i < Changes; i++) await process.ChangeAsync("m", kept => change(kept!), Stop);
                },
                Stop);
        }
    }

    [Fact]
    public async Task A_portal_that_is_removed_during_a_change_stays_removed()
    {
        await _store.PutAsync(_portal);
        var seen = new List<InstalledPortal?>();
        _store.BeforeSave = () => _store.RemoveAsync("m", Stop);

        var changed = await Process().ChangeAsync("m", Change, Stop);

        Assert.Null(changed);
        Assert.Null(await _store.FindAsync("m", Stop));
        Assert.Equal([_portal with { Version = 1 }, null], seen);

        InstalledPortal? Change(InstalledPortal? kept)
        {
            seen.Add(kept);
            return kept is null ? null : kept with { Language = "de" };
        }
    }

    [Fact]
    public async Task A_portal_whose_check_fails_is_not_removed()
    {
        await _store.PutAsync(_portal);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Process().RemoveAsync("m", static kept => throw new InvalidOperationException(kept!.Language), Stop));

        Assert.NotNull(await _store.FindAsync("m", Stop));
        await Process().RemoveAsync("m", Assert.NotNull, Stop);
        await Process().RemoveAsync("m", Assert.Null, Stop);
        Assert.Null(await _store.FindAsync("m", Stop));
    }

    [Fact]
    public async Task Of_two_installations_at_the_same_time_the_later_one_knows_the_earlier_one()
    {
        _store.BeforeSave = () => new(_store.PutAsync(_portal with { Language = "first" }));

        var changed = await Process().ChangeAsync("m", kept => _portal with { Language = kept?.Language + ", second" }, Stop);

        Assert.Equal(_portal with { Language = "first, second", Version = 2 }, changed);
        Assert.Equal(changed, await _store.FindAsync("m", Stop));
    }

    [Fact]
    public async Task A_change_that_loses_again_and_again_pauses_for_a_moment_until_it_wins()
    {
        await _store.PutAsync(_portal);
        var time = new ImpatientTime();
        int rounds = 0;
        _store.BeforeSave = LoseAsync;

        var changed = await new StoredPortals(_store, time, NullLogger<StoredPortals>.Instance).ChangeAsync("m", static kept => kept! with { Language = "de" }, Stop);

        Assert.Equal(_portal with { Language = "de", UserId = 100, Version = 102 }, changed);
        Assert.InRange(time.Waits.Count, 50, 98);
        Assert.All(time.Waits, static wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromMilliseconds(20)));

        async ValueTask LoseAsync()
        {
            var kept = await _store.FindAsync("m", Stop);
            await _store.PutAsync(kept! with { UserId = kept.UserId + 1 });
            if (++rounds < 100) _store.BeforeSave = LoseAsync;
        }
    }

    private StoredPortals Process() => new(_store, TimeProvider.System, NullLogger<StoredPortals>.Instance);

    /// <summary>A store that lets others go first at every step, as one behind a network does.</summary>
    private sealed class BusyStore : IPortalStore
    {
        private readonly MemoryPortalStore _portals = new();
        private int _lost;

        /// <summary>The number of saves that came too late.</summary>
        public int Lost => _lost;

        /// <summary>A function that runs once, before the next save.</summary>
        public Func<ValueTask>? BeforeSave { get; set; }

        public async ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken)
        {
            var found = await _portals.FindAsync(memberId, cancellationToken);
            await Task.Yield();
            return found;
        }

        public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => _portals.ListAsync(cancellationToken);

        public async ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken)
        {
            if (BeforeSave is { } before)
            {
                BeforeSave = null;
                await before();
            }

            await Task.Yield();
            bool isSaved = await _portals.TrySaveAsync(portal, cancellationToken);
            if (!isSaved) Interlocked.Increment(ref _lost);
            return isSaved;
        }

        public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => _portals.RemoveAsync(memberId, cancellationToken);
    }
}
