using System.Text.Json;
using Bizproc.Portal.Transport;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Reads the log of a workflow from an emulator, which tells it to programs.</summary>
/// <param name="address">The address of the emulator.</param>
internal sealed class EmulatorFacts(Uri address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Creates a reader for a portal; <see langword="null"/> if the portal cannot be an emulator.</summary>
    public static EmulatorFacts? Create(PortalTarget target) => target.Address.IsLoopback ? new EmulatorFacts(target.Address) : null;

    /// <summary>Reads the lines of the log.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string workflow, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = 16 * 1024 * 1024 };
        try
        {
            byte[] answer = await http.GetByteArrayAsync(new Uri(address, $"/emulator/workflows/{Uri.EscapeDataString(workflow)}"), stop).ConfigureAwait(false);
            var facts = JsonSerializer.Deserialize(answer, PortalJsonContext.Default.JsonElement);
            var path = facts.GetProperty("path").EnumerateArray();
            return [.. path.SelectMany(static step => step.GetProperty("log").EnumerateArray().Select(static line => line.ToString()))];
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException or KeyNotFoundException or TaskCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return ["cannot be read: the portal is not an emulator of this version"];
        }
    }
}
