using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>An application with a dashboard that keeps calls and replies in every state, in the memory engine.</summary>
internal sealed class DashboardScene : IAsyncDisposable
{
    public const string Hostile = "<img src=x onerror=alert(1)>";

    public const string Secret = "access-1234567890";

    private readonly TestPortal _portal;
    private readonly TaskCompletionSource _end = new();
    private int _calls;

    private DashboardScene(TestPortal portal, TestApplication application)
    {
        _portal = portal;
        Application = application;
    }

    public TestApplication Application { get; }

    public Uri Address => new(Application.Address, "/bizproc/dashboard/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DashboardScene> StartAsync(bool isReadOnly = false)
    {
        var portal = await TestPortal.StartAsync();
        var work = new Work();
        var application = await TestApplication.StartAsync(
            portal.Portal,
            static builder => builder.AddHandler<Sum, SumHandler>(),
            options =>
            {
                options.MemberId = portal.Portal.MemberId;
                options.Calls.MaxConcurrency = 1;
                options.Calls.AnswerRetry = new RetryOptions { FirstDelay = TimeSpan.FromMinutes(5) };
            },
            services => services.AddSingleton(work),
            web =>
            {
                web.MapBizproc();
                web.MapBizprocDashboard(configure: options => options.IsReadOnly = isReadOnly).AllowAnonymous();
            });
        var scene = new DashboardScene(portal, application);
        work.DoAsync = (call, _) => call.WorkflowId.Split(' ')[0] switch
        {
            "dead" => throw new RetryStepException($"There is no paper {Hostile}", TimeSpan.FromDays(2)),
            "later" => throw new RetryStepException("The printer is away", TimeSpan.FromMinutes(30)),
            "hang" => scene._end.Task,
            _ => Task.CompletedTask,
        };
        return scene;
    }

    /// <summary>Adds calls that fail, and waits until they are dead.</summary>
    public async Task AddDeadAsync(int count)
    {
        for (int i = 0; i < count; i++) await AddAsync($"dead {i:00} {Hostile}");
        await WaitAsync(KeptState.Dead, count);

        // A reply that still waits would share a batch with the next one, and a batch does not meet the fault of one method.
        await WaitAsync(KeptState.ReplyWaiting, 0);
    }

    /// <summary>Adds calls and replies in the other states.</summary>
    public async Task AddOthersAsync()
    {
        _portal.Portal.AddFault(new PortalFault(FaultKind.ResetBefore) { Method = "bizproc.event.send", Times = 10_000 });
        await AddAsync("answered", "&use_subscription=Y");
        await AddAsync("later");
        await WaitAsync(KeptState.Retrying, 1);
        await WaitAsync(KeptState.ReplyWaiting, 1);
        await AddAsync("hang");
        await WaitAsync(KeptState.Running, 1);
        for (int i = 0; i < 3; i++) await AddAsync($"waits {i}");
    }

    /// <summary>Stores portals that installed the application.</summary>
    public async Task AddPortalsAsync(int count)
    {
        var store = Application.Services.GetRequiredService<IPortalStore>();
        for (int i = 0; i < count; i++)
        {
            await store.PutAsync(new InstalledPortal
            {
                MemberId = $"member{i:000}", Portal = new Uri($"https://portal{i:000}.bitrix24.example"), Tokens = new PortalTokens(Secret), Language = "de",
                ApplicationToken = i % 2 == 0 ? Secret : null, RenewalLease = i == 1 ? "lease" : null, Deployed = "4f1c9a7be0d2",
            });
        }
    }

    /// <summary>Opens a list of the dashboard.</summary>
    public async Task<Screen> OpenAsync(Chromium chromium, string list, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var screen = await chromium.OpenPageAsync(new Uri(Address, "#" + list), width, height, scheme);
        await Assertions.Expect(screen.Page.Locator($"#tab-{list} .count, #tab-{list}[href='#Portals']")).ToBeVisibleAsync();
        return screen;
    }

    /// <summary>Waits until as many items are in a state.</summary>
    public Task WaitAsync(KeptState state, int count) =>
        Eventually.TrueAsync(async () => (await Application.Services.GetRequiredService<ICallMonitor>().CountAsync(Stop))[state] == count);

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await Application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private async Task AddAsync(string workflow, string more = "")
    {
        string body = $"event_token=w{++_calls}%7CA1%7Csignature-1234567890&code=sum&workflow_id={Uri.EscapeDataString(workflow)}&ts=1764417600"
            + "&document_id[]=crm&document_id[]=CCrmDocumentDeal&document_id[]=DEAL_7&properties[one]=1&properties[other]=2"
            + $"&properties[note]={Uri.EscapeDataString(Hostile)}&auth[member_id]={_portal.Portal.MemberId}&auth[domain]=portal.bitrix24.example"
            + $"&auth[access_token]={Secret}&auth[user_id]=1{more}";
        Assert.Equal(CallAdmission.Taken, await Application.Services.GetRequiredService<ICallIntake>().AddAsync(new QueuedCall("/bizproc/sum", Encoding.UTF8.GetBytes(body)), Stop));
    }
}
