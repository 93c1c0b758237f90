using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Benchmarks.Rollouts;

/// <summary>One loopback server that is many portals, each with a host name of its own. It does no more than a deployment needs.</summary>
internal sealed class ManyPortals : IAsyncDisposable
{
    /// <summary>The start of the hosts that accept a request and never answer.</summary>
    public const string Hanging = "hanging";

    private const string Key = "options[bizproc.deployed]=";

    private readonly WebApplication _application;
    private readonly TimeSpan _delay;
    private readonly ConcurrentDictionary<string, string> _options = new(StringComparer.Ordinal);
    private int _requests;

    private ManyPortals(WebApplication application, TimeSpan delay) => (_application, _delay) = (application, delay);

    /// <summary>The number of requests so far.</summary>
    public int Requests => _requests;

    /// <summary>The number of portals to which a deployment has been noted.</summary>
    public int Deployed => _options.Count;

    private int Port => new Uri(_application.Urls.First()).Port;

    /// <param name="delay">The time until a portal answers.</param>
    public static async Task<ManyPortals> StartAsync(TimeSpan delay)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var portals = new ManyPortals(builder.Build(), delay);
        portals._application.Run(portals.AnswerAsync);
        await portals._application.StartAsync();
        return portals;
    }

    /// <summary>Creates a handler that reaches this server under any host.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if (context.Request.Host.Host.StartsWith(Hanging, StringComparison.Ordinal)) await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        await Task.Delay(_delay);
        var results = new StringBuilder();
        bool isLast = false;
        foreach (var command in body.RootElement.GetProperty("cmd").EnumerateArray())
        {
            if (results.Length > 0) results.Append(',');
            string text = command.GetString()!;
            results.Append(Answer(context.Request.Host.Host, text));
            isLast |= text.StartsWith("app.option.set", StringComparison.Ordinal);
        }

        // A deployment is the last request of a portal, so its connection is not kept.
        if (isLast) context.Response.Headers.Connection = "close";
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync($$$"""{"result":{"result":[{{{results}}}],"result_error":[],"result_total":[],"result_next":[],"result_time":[]}}""");
    }

    private string Answer(string host, string command)
    {
        if (command.StartsWith("bizproc.activity.list", StringComparison.Ordinal) || command.StartsWith("bizproc.robot.list", StringComparison.Ordinal)) return "[]";
        if (command.StartsWith("app.info", StringComparison.Ordinal)) return """{"INSTALLED":true}""";
        if (command.StartsWith("app.option.get", StringComparison.Ordinal)) return $"\"{JsonEncodedText.Encode(_options.GetValueOrDefault(host, ""))}\"";

        int at = command.IndexOf(Key, StringComparison.Ordinal);
        if (at >= 0) _options[host] = WebUtility.UrlDecode(command[(at + Key.Length)..]);
        return "true";
    }
}
