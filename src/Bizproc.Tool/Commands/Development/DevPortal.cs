using System.Net.Sockets;
using Bizproc.Emulator.Server;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Development;

/// <summary>The emulated portal of <c>dev</c>, with the application installed on it.</summary>
internal sealed class DevPortal : IAsyncDisposable
{
    private const string Application = "app.1";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The time after which a wait is explained.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PortalServer _server;

    private DevPortal(PortalServer server) => _server = server;

    /// <summary>Gets the portal as the commands know it.</summary>
    public PortalTarget Target => new(new Uri(_server.Addresses.First())) { IsEmulator = true };

    /// <summary>Starts the portal at its usual address, or at a free one if something listens there.</summary>
    public static async Task<DevPortal> StartAsync(CancellationToken stop)
    {
        try
        {
            return new DevPortal(await PortalServer.StartAsync([ListeningAddress.Default], TimeProvider.System, stop).ConfigureAwait(false));
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            return new DevPortal(await PortalServer.StartAsync(["http://127.0.0.1:0"], TimeProvider.System, stop).ConfigureAwait(false));
        }
    }

    /// <summary>Creates the settings of the application for this portal.</summary>
    public IReadOnlyDictionary<string, string> CreateSettings(Uri publicUrl) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bizproc__PublicUrl"] = publicUrl.ToString(),
        ["Bizproc__AuthorizationServer"] = Target.Address.ToString(),
        ["Bizproc__AllowPrivatePortals"] = "true",
        ["Bizproc__ClientId"] = Application,
        ["Bizproc__ClientSecret"] = "secret.1",
    };

    /// <summary>Installs the application whenever it has started, and tells the story of each run.</summary>
    public async Task FollowAsync(ApplicationAddress listen, Uri publicUrl, StoryLines lines, CancellationToken stop)
    {
        await InstallAsync(listen, publicUrl, lines, stop).ConfigureAwait(false);
        var story = new RunStory(_server.Control.Store, lines);
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            story.Continue();

            // An application that keeps its portals in memory has forgotten this one when it starts again.
            if (await listen.HasReturnedAsync(lines, stop).ConfigureAwait(false)) await InstallAsync(listen, publicUrl, lines, stop).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task InstallAsync(ApplicationAddress listen, Uri publicUrl, StoryLines lines, CancellationToken stop)
    {
        var page = new Uri($"{publicUrl.AbsoluteUri.TrimEnd('/')}/bizproc/install");
        int status = await WaitForAnswerAsync(page, listen, lines, stop).ConfigureAwait(false);
        listen.NoteAnswer();
        if (status == 404)
        {
            lines.Write("dev", $"The application has no {page}, so it cannot be installed, and refuses the portal's calls. Call MapBizprocInstall in it, and start dev again.", Style.Bad);
            return;
        }

        var installed = await _server.Control.Life.InstallAsync(Application, page.AbsoluteUri, hasPage: true, stop).ConfigureAwait(false);
        if (!installed.IsSuccess)
        {
            lines.Write("dev", $"The application could not be installed: {installed}. Its lines above may say why; repair it, and start dev again.", Style.Bad);
            return;
        }

        await _server.Control.Life.FinishInstallationAsync(Application, stop).ConfigureAwait(false);
        lines.Write("dev", $"The application is installed. Open {Target.Address} to run its actions.", Style.Good);
    }

    private static async Task<int> WaitForAnswerAsync(Uri page, ApplicationAddress listen, StoryLines lines, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5) };
        lines.Write("dev", $"Waiting for the application at {page}.");
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(page, stop).ConfigureAwait(false);
                return (int)answer.StatusCode;
            }
            catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
            {
                if (TimeProvider.System.GetElapsedTime(began) > Patience)
                {
                    lines.Write("dev", $"Still waiting: nothing answers at {page}. The application should listen at {listen}; its lines above may say why it does not, and a tunnel must lead there.", Style.Notice);
                    began = TimeProvider.System.GetTimestamp();
                }
            }

            await Task.Delay(Pause, stop).ConfigureAwait(false);
        }
    }
}
