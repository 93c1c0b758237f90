using System.Collections.Concurrent;
using System.Net;

namespace Bizproc.Tool.Tests.Support;

/// <summary>An application of which only the status of its answers matters.</summary>
internal sealed class SmallServer : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Task _serving;

    private SmallServer(HttpListener listener, string address)
    {
        _listener = listener;
        Address = address;
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>Gets its address, without a final slash.</summary>
    public string Address { get; }

    /// <summary>Gets or sets the status of every answer.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Gets the calls that arrived, such as <c>GET /health</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Gets or sets the body of the answer to a path. Default: none.</summary>
    public Func<string, (string ContentType, byte[] Body)>? Answer { get; set; }

    /// <summary>Starts it at a free port.</summary>
    public static SmallServer Start()
    {
        for (int attempt = 0; ; attempt++)
        {
            string address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}";
            var listener = new HttpListener();
            listener.Prefixes.Add($"{address}/");
            try
            {
                listener.Start();
                return new SmallServer(listener, address);
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                listener.Close();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var call = await _listener.GetContextAsync();
                call.Response.StatusCode = Status;
                Calls.Enqueue($"{call.Request.HttpMethod} {call.Request.Url!.AbsolutePath}");
                if (Status is >= 300 and < 400) call.Response.RedirectLocation = $"{Address}/elsewhere";
                if (Answer?.Invoke(call.Request.Url.AbsolutePath) is var (type, body))
                {
                    call.Response.ContentType = type;
                    await call.Response.OutputStream.WriteAsync(body);
                }

                call.Response.Close();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}
