using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Tests.Dashboard;

/// <summary>An application with a dashboard, and its requests as the page sends them.</summary>
internal sealed class DashboardScene : IAsyncDisposable
{
    public const string Path = "/bizproc/dashboard/";

    private DashboardScene(EmulatedPortal portal, TestApplication application, ListedItems items)
    {
        Portal = portal;
        Application = application;
        Items = items;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(application.Address, Path) };
    }

    public EmulatedPortal Portal { get; }

    public TestApplication Application { get; }

    public ListedItems Items { get; }

    public HttpClient Http { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts an application that signs in the user of a header, if not said otherwise.</summary>
    public static async Task<DashboardScene> StartAsync(
        Action<WebApplication>? map = null, Action<IServiceCollection>? services = null, Action<BizprocOptions>? configure = null)
    {
        var portal = await EmulatedPortal.StartAsync(Stop);
        var items = new ListedItems();
        var application = await TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Note, NoteHandler>(),
            configure,
            given =>
            {
                given.AddSingleton(new Work());
                given.AddSingleton<ICallMonitor>(items);
                (services ?? HeaderAuthentication.AddTo)(given);
            },
            web =>
            {
                // The application routes before it maps, so it must authorise itself.
                if (services is null) web.UseAuthorization();
                web.MapBizproc();
                if (map is null) web.MapBizprocDashboard().AllowAnonymous();
                else map(web);
            });
        return new DashboardScene(portal, application, items);
    }

    /// <summary>Gets an address below the dashboard.</summary>
    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string address, string? user = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        return await SendAsync(request);
    }

    /// <summary>Gets JSON.</summary>
    public async Task<JsonElement> ReadAsync(string address)
    {
        var (status, text) = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonElement.Parse(text);
    }

    /// <summary>Posts a change as the page does, with headers that a test adds or removes.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(
        string address, string json, Action<HttpRequestHeaders>? change = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, type) };
        request.Headers.Add("X-Bizproc-Dashboard", "1");
        change?.Invoke(request.Headers);
        return await SendAsync(request);
    }

    /// <summary>Adds an item.</summary>
    public void Add(string id, KeptState state = KeptState.Dead, string subject = "note", string reason = "", int minute = 0) => Items.Items.Add(new KeptItem
    {
        Id = id, State = state, MemberId = "m", Subject = subject, Reason = reason, ReceivedAt = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero).AddMinutes(minute),
    });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Application.DisposeAsync();
        await Portal.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request, Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }
}
