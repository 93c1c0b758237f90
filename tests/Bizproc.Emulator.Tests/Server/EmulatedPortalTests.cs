using System.Text.Json.Serialization.Metadata;

namespace Bizproc.Emulator.Tests.Server;

public sealed class EmulatedPortalTests
{
    [Fact]
    public async Task Several_portals_in_one_process_know_nothing_of_each_other()
    {
        await using var one = await TestPortal.StartAsync();
        await using var other = await TestPortal.StartAsync();

        await one.AddAsync("a");

        Assert.Single(one.Activities);
        Assert.Empty(other.Activities);
        Assert.NotEqual(one.Portal.Address, other.Portal.Address);
    }

    [Fact]
    public async Task A_client_of_the_portal_calls_it()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var texts = JsonTypeInfo.CreateJsonTypeInfo<string[]>(new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

        var codes = await portal.CreateClient().CallAsync("bizproc.activity.list", "{}"u8.ToArray(), texts, TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAnyAsync<PortalException>(
            () => portal.CreateClient("expired").CallAsync("bizproc.activity.list", "{}"u8.ToArray(), texts, TestContext.Current.CancellationToken));

        Assert.Empty(codes);
        Assert.Equal("expired_token", refusal.Error);
    }

    [Fact]
    public async Task Many_calls_at_a_time_lose_nothing()
    {
        await using var test = await TestPortal.StartAsync();

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => test.AddAsync($"c{i}")));

        Assert.All(answers, static answer => Assert.Equal("true", answer));
        Assert.Equal(200, test.Activities.Count);
    }

    [Fact]
    public async Task A_portal_that_is_gone_no_longer_listens()
    {
        var test = await TestPortal.StartAsync();
        var address = test.Portal.Address;

        await test.DisposeAsync();

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));
    }
}
