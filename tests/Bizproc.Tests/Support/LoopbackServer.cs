using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>Records requests to the byte and answers with exactly the bytes that it was given, one connection a request.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<byte[]> _answers;
    private readonly Task _serving;

    public LoopbackServer(params IEnumerable<byte[]> answers)
    {
        _answers = new Queue<byte[]>(answers);
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}");
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>The received requests, each as a text in Latin 1.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>An HTTP answer in bytes.</summary>
    public static byte[] Answer(string body, string status = "200 OK", string headers = "Content-Type: application/json\r\n", int? length = null) =>
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status}\r\n{headers}Content-Length: {length ?? Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = connection.GetStream();
            string request = await ReadAsync(stream, _stop.Token);
            lock (Requests) Requests.Add(request);

            // Without an answer left the caller waits until it gives up.
            if (!_answers.TryDequeue(out byte[]? answer)) await Task.Delay(Timeout.Infinite, _stop.Token);
            await stream.WriteAsync(answer, _stop.Token);
            connection.Client.Shutdown(SocketShutdown.Send);
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!IsComplete(text.ToString()))
        {
            int count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0) break;
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    private static bool IsComplete(string request)
    {
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0) return false;

        const string Name = "Content-Length: ";
        int at = request.IndexOf(Name, 0, head, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return true;

        string digits = string.Concat(request.Skip(at + Name.Length).TakeWhile(char.IsDigit));
        return request.Length >= head + 4 + int.Parse(digits, provider: null);
    }
}
