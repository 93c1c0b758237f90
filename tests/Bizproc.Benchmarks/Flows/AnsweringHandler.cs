using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Bizproc.Benchmarks.Flows;

/// <summary>The handler of an action, which answers each step at once.</summary>
internal sealed class AnsweringHandler : IAsyncDisposable
{
    private readonly WebApplication _application;

    private AnsweringHandler(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<AnsweringHandler> StartAsync(IPortalClient portal)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.Run(context => AnswerAsync(context, portal));
        await application.StartAsync();
        return new AnsweringHandler(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, IPortalClient portal)
    {
        using var reader = new FormReader(context.Request.Body);
        var form = await reader.ReadFormAsync(context.RequestAborted);
        var answer = new JsonObject { ["EVENT_TOKEN"] = form["event_token"].ToString(), ["RETURN_VALUES"] = new JsonObject { ["result"] = "x" } };
        await portal.CallAsync("bizproc.event.send", answer, context.RequestAborted);
    }
}
