using System.Globalization;
using Bizproc.Testing.Application;

namespace Bizproc.Testing.Tests;

public class ManyPortalsTests
{
    private const int Many = 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_portals_with_their_applications_do_not_disturb_each_other()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, Many), new ParallelOptions { MaxDegreeOfParallelism = Many, CancellationToken = Stop }, static async (number, stop) =>
        {
            string seed = string.Create(CultureInfo.InvariantCulture, $$$"""{ "crm": { "deal": [{ "ID": 1, "OPPORTUNITY": {{{number * 1000}}} }] } }""");
            await using var portal = await EmulatedPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse(seed), IsInProcess = number % 2 == 0 }, stop);
            await using var app = await BizprocTestHost.StartAsync<Program>(portal, cancellationToken: stop);

            var done = await app.RunAsync<RaiseDeal>(new() { ["by"] = number }, stop);

            Assert.Equal(number * 1001, done.Amount);
            Assert.Single(portal.Requests, static request => request.Method == "crm.deal.update");
        });
    }

    [Fact]
    public async Task Two_applications_share_a_portal()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        await using var first = await BizprocTestHost.StartAsync<Program>(portal, cancellationToken: Stop);
        await using var second = await BizprocTestHost.StartAsync<Program>(portal, new() { Application = "app.2" }, Stop);

        var runs = await Task.WhenAll(first.RunAsync("break", new() { ["how"] = "one" }, Stop), second.RunAsync("break", new() { ["how"] = "two" }, Stop));

        Assert.Equal(["one", "two"], runs.Select(static run => run.Values.GetProperty("done").GetString()));
    }

    [Fact]
    public async Task A_portal_that_moves_is_found_again()
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);

        var moved = await app.Portal.MoveAsync(cancellationToken: Stop);

        Assert.Equal("well", (await app.RunAsync<Break>(new() { ["how"] = "well" }, Stop)).Done);
        Assert.Equal(moved, app.Portal.Address);
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.Truncate)]
    [InlineData(FaultKind.Status500)]
    public async Task An_answer_arrives_although_the_portal_breaks_the_connection(FaultKind kind)
    {
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: Stop);
        app.Portal.AddFault(new PortalFault(kind) { Method = "bizproc.event.send" });

        Assert.Equal("well", (await app.RunAsync<Break>(new() { ["how"] = "well" }, Stop)).Done);
    }
}
