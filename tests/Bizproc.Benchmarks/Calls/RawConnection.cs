using System.Net.Sockets;
using System.Text;

namespace Bizproc.Benchmarks.Calls;

/// <summary>
/// One open connection that sends prepared bytes and reads answers without parsing them: a more expensive client would hide the cost of the
/// servers.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public RawConnection(Uri server) => _socket.Connect(server.Host, server.Port);

    /// <summary>The bytes of a POST of JSON.</summary>
    public static byte[] Request(string path, string json) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <summary>Sends a request, reads its answer and returns the length of the answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is not a success.</exception>
    public async ValueTask<int> CallAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        int read = 0;
        int length = int.MaxValue;
        while (read < length)
        {
            if (read == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            int count = await _socket.ReceiveAsync(_buffer.AsMemory(read));
            if (count == 0) throw new InvalidOperationException("The server closed the connection.");

            read += count;
            if (length == int.MaxValue) length = LengthOf(_buffer.AsSpan(0, read));
        }

        return read;
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The length of the whole answer, once its head is read.</summary>
    private static int LengthOf(ReadOnlySpan<byte> read)
    {
        int head = read.IndexOf("\r\n\r\n"u8);
        if (head < 0) return int.MaxValue;
        if (!read.StartsWith("HTTP/1.1 200 "u8)) throw new InvalidOperationException(Encoding.UTF8.GetString(read));

        var length = read[(read.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
        return head + 4 + int.Parse(length[..length.IndexOf((byte)'\r')], provider: null);
    }
}
