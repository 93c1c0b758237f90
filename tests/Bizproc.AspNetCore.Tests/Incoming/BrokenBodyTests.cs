using System.Net.Sockets;
using System.Text;
using Bizproc.AspNetCore.Tests.Mapping;
using Bizproc.AspNetCore.Tests.Settings;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>Bodies that do not arrive. They leave one quiet log line, no open connection, and no work.</summary>
public sealed class BrokenBodyTests : IAsyncLifetime
{
    private const int Patience = 60_000;
    private const string Late = "BodyLate";
    private const string PrivatePortalsAllowed = "PrivatePortalsAllowed";
    private const string Broken = "BodyBroken";

    private readonly Work _work = new();
    private EmulatedPortal _portal = null!;
    private TestApplication _application = null!;

    public static TheoryData<string> Paths => ["/bizproc/note", "/bizproc/install", "/settings/%7Bpaint%7D"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(Stop);
        _application = await TestApplication.StartAsync(
            _portal,
            static builder => builder.AddHandler<Note, NoteHandler>().AddHandler<Paint, Mapped.Handler<Paint>>(),
            static options => options.Calls.MaxBodyTime = TimeSpan.FromMilliseconds(500),
            services => services.AddSingleton(_work),
            static application =>
            {
                application.MapBizproc();
                application.MapBizprocInstall();
                application.MapBizprocSettings<Paint>(static _ => Task.FromResult(Results.Ok()));
            });
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Paths))]
    public async Task A_body_that_does_not_come_to_its_end_in_time_ends_with_its_connection(string path)
    {
        using var client = await SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n{new string('a', 4000)}", TestContext.Current.CancellationToken);

        await ReadToEndAsync(client);

        await AssertQuietAsync(Late);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Paths))]
    public async Task A_body_that_trickles_ends_with_its_connection(string path)
    {
        using var client = await SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n", TestContext.Current.CancellationToken);

        // The sender is much faster than the minimum rate, but never finishes.
        while (!_application.Log.Lines.Any(static line => line.Is(Late)))
        {
            try
            {
                await client.GetStream().WriteAsync("abcdefghij"u8.ToArray(), Stop);
            }
            catch (IOException)
            {
                break;
            }

            await Task.Delay(20, Stop);
        }

        await AssertQuietAsync(Late);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Paths))]
    public async Task A_sender_that_hangs_up_leaves_one_quiet_line(string path)
    {
        using (await SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n{new string('a', 200)}", TestContext.Current.CancellationToken))
        {
        }

        await AssertQuietAsync(Broken);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Paths))]
    public async Task A_connection_that_is_reset_leaves_one_quiet_line(string path)
    {
        var client = await SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n{new string('a', 200)}", TestContext.Current.CancellationToken);
        client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Dispose();

        await AssertQuietAsync(Broken);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Paths))]
    public async Task A_chunk_that_is_none_leaves_one_quiet_line(string path)
    {
        using var client = await SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc", TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400 ", await ReadToEndAsync(client), StringComparison.Ordinal);
        await AssertQuietAsync(Broken);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Paths))]
    public async Task An_empty_body_is_malformed(string path)
    {
        using var client = await SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400 ", await ReadToEndAsync(client), StringComparison.Ordinal);
        Assert.DoesNotContain(_application.Log.Lines, static line => line.Level >= LogLevel.Error);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private async Task<TcpClient> SendAsync(string request, CancellationToken stop)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _application.Address.Port, stop);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), stop);
        return client;
    }

    /// <summary>Reads until the application closes the connection in any way.</summary>
    private static async Task<string> ReadToEndAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        try
        {
            return await reader.ReadToEndAsync(Stop);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task AssertQuietAsync(string message)
    {
        await Eventually.TrueAsync(() => _application.Log.Lines.Any(line => line.Is(message)));
        await _application.StopAsync(TimeSpan.FromSeconds(10));
        var line = Assert.Single(_application.Log.Lines, static line => line.Is(Late) || line.Is(Broken));
        Assert.True(line.Is(message));
        Assert.True(line.Level <= LogLevel.Information, line.Level.ToString());

        // The web server may log that a connection is gone while it is being closed, but there was no unhandled exception.
        Assert.DoesNotContain(
            _application.Log.Lines,
            static line => line.Level >= LogLevel.Warning
                && !line.Is(PrivatePortalsAllowed)
                && !line.Text.StartsWith("Connection processing ended abnormally", StringComparison.Ordinal));
        Assert.Empty(_work.Calls);
    }
}
