using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bizproc.Emulator.Programs;

namespace Bizproc.Tool.Tests.Hostile;

/// <summary>Portals that accept a connection and say nothing.</summary>
public sealed class SilentPortalTests
{
    private static readonly string Library = Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll");

    [Fact]
    public async Task Every_command_says_that_it_waits()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Ctrl+C cannot be sent to one process on Windows");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        string[] portal = ["--portal", $"http://{address}"];
        string[] url = ["--public-url", "http://127.0.0.1:5000"];
        string[] declared = ["--assembly", Library];
        IEnumerable<string>[] lines =
        [
            ["list", .. portal], ["plan", .. portal, .. url, .. declared], ["apply", "--yes", .. portal, .. url, .. declared], ["doctor", .. portal], ["impact", .. portal],
            ["try", "sum", "--set", "one=2", .. portal, .. declared], ["verify", .. portal],
        ];

        string[] told = await Task.WhenAll(lines.Select(ReadFirstNoteAsync));

        Assert.All(told, line => Assert.Equal($"Still waiting for {address}.", line));
    }

    [Fact]
    public async Task Each_further_attempt_is_told_and_all_are_counted()
    {
        var time = new ManualTime();
        var told = new List<string>();
        using var notes = new WaitNotes(new SilentHandler(), maxAttempts: 3, told.Add, time);
        using var http = new HttpClient(notes);

        await AttemptAsync(http, time, WaitNotes.Patience - TimeSpan.FromSeconds(1));
        Assert.Empty(told);
        await AttemptAsync(http, time, TimeSpan.FromSeconds(30));
        await AttemptAsync(http, time, TimeSpan.FromSeconds(30));

        Assert.Equal(["Still waiting for portal.test, attempt 2 of 3.", "Still waiting for portal.test, attempt 3 of 3."], told);
        Assert.Equal("portal.test gave no answer to 3 attempts in 64 seconds", notes.Describe());
        await AttemptAsync(http, time, WaitNotes.Patience);
        Assert.Equal("Still waiting for portal.test.", told[^1]);
        Assert.Equal("portal.test gave no answer in 5 seconds", notes.Describe());
    }

    [Fact]
    public async Task One_second_is_written_in_the_singular()
    {
        var time = new ManualTime();
        using var notes = new WaitNotes(new SilentHandler(), maxAttempts: 1, static _ => { }, time);
        using var http = new HttpClient(notes);

        await AttemptAsync(http, time, TimeSpan.FromSeconds(1));

        Assert.Equal("portal.test gave no answer in 1 second", notes.Describe());
    }

    private static async Task AttemptAsync(HttpClient http, ManualTime time, TimeSpan waited)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var answer = http.GetAsync(new Uri("http://portal.test/rest/batch"), limit.Token);
        time.Advance(waited);
        await limit.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    private static async Task<string> ReadFirstNoteAsync(IEnumerable<string> line)
    {
        var start = ToolRun.CreateStart(folder: null, line);
        start.Environment["BIZPROC_TOKEN"] = "admin";
        using var process = Process.Start(start)!;
        string? first = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        return first ?? "";
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
