using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Tool.Portals;

/// <summary>Reads facts from an emulator that real portals do not tell.</summary>
/// <param name="address">The address of the emulator.</param>
internal sealed class EmulatorControl(Uri address)
{
    /// <summary>Deeper than any state of an emulator.</summary>
    private const int MaxDepth = 1_100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Creates a reader for a portal; <see langword="null"/> if the portal cannot be an emulator.</summary>
    public static EmulatorControl? Create(PortalTarget target) => target.Address.IsLoopback ? new EmulatorControl(target.Address) : null;

    /// <summary>Reads the answer of a control call, such as <c>runs/1</c>; <see langword="null"/> if the portal is not an emulator of this version.</summary>
    public async Task<JsonNode?> ReadAsync(string path, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = 32 * 1024 * 1024 };
        try
        {
            byte[] answer = await http.GetByteArrayAsync(new Uri(address, $"/emulator/{path}"), stop).ConfigureAwait(false);
            return JsonNode.Parse(answer, documentOptions: new() { MaxDepth = MaxDepth });
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TaskCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return null;
        }
    }
}
