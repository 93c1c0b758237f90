using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Benchmarks.Receiving;

/// <summary>An application with default options and the memory engine, which two portals call.</summary>
internal sealed class BurstApplication : IAsyncDisposable
{
    private const string Token = "51856fefc120afa4b628cc82d3935cce";

    private readonly WebApplication _application;
    private int _calls;

    private BurstApplication(WebApplication application) => _application = application;

    public BurstWork Work => _application.Services.GetRequiredService<BurstWork>();

    public static async Task<BurstApplication> StartAsync(params string[] portals)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<BurstWork>();
        builder.Services
            .AddBizproc(static options =>
                (options.PublicUrl, options.ClientId, options.ClientSecret) = (new Uri("https://app.example.com"), "unused", "unused"))
            .AddHandler<Note, BurstHandler>();
        var application = builder.Build();
        application.UseRouting();
        application.MapBizproc();
        foreach (string portal in portals)
        {
            await application.Services.GetRequiredService<IPortalStore>().TrySaveAsync(
                new InstalledPortal { MemberId = portal, Portal = new Uri($"https://{portal}.example.com/"), Tokens = new PortalTokens("unused"), ApplicationToken = Token },
                CancellationToken.None);
        }

        await application.StartAsync();
        return new BurstApplication(application);
    }

    /// <summary>Makes a call on a connection of its own. Returns the status; 0 if the connection was closed.</summary>
    /// <param name="portal">The portal that calls.</param>
    /// <param name="rest">More fields of the form.</param>
    public async Task<int> CallAsync(string portal, ReadOnlyMemory<byte> rest = default)
    {
        string form = $"event_token=w|A{Interlocked.Increment(ref _calls)}|s&code=note&workflow_id=w&properties[title]=Offer&auth[member_id]={portal}&auth[application_token]={Token}";
        string head = $"POST {AcceptingApplication.Handler} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length + rest.Length}\r\n\r\n";
        using var client = new TcpClient();
        try
        {
            var address = new Uri(_application.Urls.First());
            await client.ConnectAsync(address.Host, address.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head + form));
            await stream.WriteAsync(rest);
            byte[] line = new byte[12];
            await stream.ReadExactlyAsync(line);
            return int.Parse(Encoding.ASCII.GetString(line, 9, 3), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
