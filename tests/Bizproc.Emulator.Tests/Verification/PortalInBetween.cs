using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Verification;

/// <summary>Passes calls on to an emulated portal, records them, and may falsify the answers.</summary>
internal sealed class PortalInBetween : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _http;
    private readonly ConcurrentQueue<(string Method, string Body, string ContentType)> _calls = [];

    private PortalInBetween(Uri portal)
    {
        _http = new HttpClient { BaseAddress = portal };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        _application.Run(HandleAsync);
    }

    public Uri Address => new(_application.Urls.First());

    public IReadOnlyList<(string Method, string Body, string ContentType)> Calls => [.. _calls];

    /// <summary>Replaces the answer of the portal, which has already done its work by then.</summary>
    public Func<string, string, (int Http, string Json), Task<(int Http, string Json)>> Answer { get; set; } =
        static (_, _, answer) => Task.FromResult(answer);

    public static async Task<PortalInBetween> StartAsync(Uri portal)
    {
        var between = new PortalInBetween(portal);
        await between._application.StartAsync(TestContext.Current.CancellationToken);
        return between;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _http.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        string method = context.Request.Path.Value!["/rest/".Length..];
        _calls.Enqueue((method, body, context.Request.ContentType!));

        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
        using var response = await _http.PostAsync("rest/" + method, content, TestContext.Current.CancellationToken);
        var answer = ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var (http, json) = await Answer(method, body, answer);
        context.Response.StatusCode = http;
        if (http == StatusCodes.Status302Found) context.Response.Headers.Location = "/rest/elsewhere";
        await context.Response.WriteAsync(json, TestContext.Current.CancellationToken);
    }
}
