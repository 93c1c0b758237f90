using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>A server on a free loopback port that accepts one request and does what a test specifies, with or without HTTP.</summary>
internal sealed class OddHandler : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _work;

    /// <param name="answer">Its behaviour after the head of the request has arrived.</param>
    public OddHandler(Func<Socket, CancellationToken, Task> answer)
    {
        _listener.Start();
        _work = Task.Run(() => WorkAsync(answer));
    }

    public string Url => $"http://{_listener.LocalEndpoint}/handler";

    /// <summary>Completes when a request has arrived.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Sends a text again and again until the other side hangs up.</summary>
    public static async Task RepeatAsync(Socket socket, string first, string again, CancellationToken stop)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes(first), stop);
        byte[] bytes = Encoding.ASCII.GetBytes(again);
        while (true) await socket.SendAsync(bytes, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync(Func<Socket, CancellationToken, Task> answer)
    {
        try
        {
            using var socket = await _listener.AcceptSocketAsync(_stop.Token);
            await socket.ReceiveAsync(new byte[4096], _stop.Token);
            _asked.SetResult();
            await answer(socket, _stop.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The portal hung up. That is the purpose of most tests.
        }
    }
}
