using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.IntegrationTests.Deployments;

/// <summary>The renewal of tokens (portal: 2.7).</summary>
public sealed class RenewalTests
{
    private const string Old = "old-token-4f1e9d7c2b8a6053";

    private static readonly JsonTypeInfo<string[]> Texts = JsonTypeInfo.CreateJsonTypeInfo<string[]>(new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

    [Fact]
    public async Task A_hundred_calls_with_an_expired_token_make_one_renewal()
    {
        await using var deployer = await StartAsync();
        var store = new MemoryTokenStore();
        var client = deployer.Client(token: Old, refreshToken: "refresh", tokens: store);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ListAsync(client)));

        var requests = deployer.Requests;
        Assert.Single(requests, static request => request == "token/");
        var saved = await store.LoadAsync(client.Portal, TestContext.Current.CancellationToken);
        Assert.NotEqual(Old, saved!.AccessToken);
        Assert.Equal("[]", await deployer.Test.CallAsync("bizproc.activity.list", "{}", saved.AccessToken));
    }

    [Fact]
    public async Task A_renewal_that_fails_is_one_clear_error_for_all()
    {
        await using var deployer = await StartAsync();
        var client = deployer.Client(token: Old, refreshToken: "dead-refresh-token-1234567890");

        var failures = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Assert.ThrowsAsync<PortalAuthorizationException>(() => ListAsync(client))));

        Assert.All(failures, static failure =>
        {
            Assert.Equal("invalid_grant", failure.Error);
            Assert.Contains("open or install the application again", failure.Remedy, StringComparison.Ordinal);
            Assert.DoesNotContain("dead-refresh-token", failure.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("secret.1", failure.ToString(), StringComparison.Ordinal);
        });
        // Callers that arrive while others wait share their answer; no caller repeats the request.
        Assert.InRange(deployer.Requests.Count(static request => request == "token/"), 1, 50);
    }

    [Fact]
    public async Task New_tokens_are_saved_before_they_are_used_and_not_lost_where_that_fails()
    {
        await using var deployer = await StartAsync();
        var store = new FailingStore(failures: 1);
        var client = deployer.Client(token: Old, refreshToken: "refresh", tokens: store);

        await Assert.ThrowsAsync<IOException>(() => ListAsync(client));
        Assert.Empty(await ListAsync(client));

        // The second time, the store gets the same tokens again, and no new ones are requested.
        Assert.Equal(2, store.Saved.Count);
        Assert.Equal(store.Saved[0], store.Saved[1]);
        Assert.Single(deployer.Requests, static request => request == "token/");
    }

    [Fact]
    public async Task Tokens_that_another_process_renewed_are_taken()
    {
        await using var deployer = await StartAsync();
        deployer.Test.Portal.AddToken("newer-token-4f1e9d7c2b8a6053");
        var store = new MemoryTokenStore();
        var client = deployer.Client(token: Old, refreshToken: "refresh", tokens: store);
        await Assert.ThrowsAnyAsync<Exception>(() => deployer.Client(token: Old).CallAsync("bizproc.activity.list", "{}"u8.ToArray(), Texts, TestContext.Current.CancellationToken));
        await store.SaveAsync(client.Portal, new PortalTokens("newer-token-4f1e9d7c2b8a6053", "refresh"), TestContext.Current.CancellationToken);
        _ = deployer.Requests;

        Assert.Empty(await ListAsync(client));

        Assert.DoesNotContain("token/", deployer.Requests);
    }

    [Fact]
    public async Task An_add_is_made_again_after_a_renewal_and_only_once()
    {
        await using var deployer = await StartAsync();
        var client = deployer.Client(token: Old, refreshToken: "refresh");
        deployer.Test.Portal.AddFault(new PortalFault(FaultKind.ExpiredToken) { Method = "bizproc.activity.add", Times = 2 });

        var refusal = await Assert.ThrowsAsync<PortalAccessException>(
            () => client.CallAsync(new DeclaredAction("a"), ActionCommand.Add, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("expired_token", refusal.Error);
        Assert.Equal(["bizproc.activity.add", "token/", "bizproc.activity.add"], deployer.Requests);
        await client.CallAsync(new DeclaredAction("a"), ActionCommand.Add, cancellationToken: TestContext.Current.CancellationToken);
        await deployer.AssertHasAsync([new DeclaredAction("a")]);
    }

    private static async Task<Deployer> StartAsync()
    {
        var deployer = await Deployer.StartAsync();
        deployer.Test.Portal.AddToken(Old, isExpired: true);
        return deployer;
    }

    private static Task<string[]> ListAsync(PortalClient client) => client.CallAsync("bizproc.activity.list", "{}"u8.ToArray(), Texts, TestContext.Current.CancellationToken);

    /// <summary>A store whose disk is full at the beginning.</summary>
    private sealed class FailingStore(int failures) : ITokenStore
    {
        private int _failures = failures;

        public List<PortalTokens> Saved { get; } = [];

        public ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken) => new((PortalTokens?)null);

        public ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
        {
            Saved.Add(tokens);
            return _failures-- > 0 ? ValueTask.FromException(new IOException("The disk is full")) : ValueTask.CompletedTask;
        }
    }
}
