
namespace Bizproc.Emulator.Tests.Faults;

/// <summary>portal: 2.8</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task Fifty_calls_pass_at_once_and_two_more_each_second()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Time = new ManualTime(), Settings = new PortalSettings { RateLimit = true } });

        Assert.Equal(50, await CountAsync(test, 60));
        test.Portal.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await CountAsync(test, 5));
        test.Portal.Advance(TimeSpan.FromHours(1));
        Assert.Equal(50, await CountAsync(test, 60));
    }

    [Fact]
    public async Task A_refusal_says_so_and_the_limit_can_be_lifted()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Time = new ManualTime() });
        await test.ControlAsync("portal", """{"rateLimit":true}""");
        await CountAsync(test, 50);

        var (http, answer) = await test.GetAsync("/rest/app.info?auth=admin");
        Assert.Equal((503, """{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}"""), (http, answer.GetRawText()));

        await test.ControlAsync("portal", """{"rateLimit":false}""");
        Assert.Equal(200, (await test.GetAsync("/rest/app.info?auth=admin")).Http);
    }

    private static async Task<int> CountAsync(TestPortal test, int calls)
    {
        int passed = 0;
        for (int i = 0; i < calls; i++)
        {
            if ((await test.GetAsync("/rest/app.info?auth=admin")).Http == 200) passed++;
        }

        return passed;
    }
}
