using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Bizproc.Package.Tests.Support;

/// <summary>A web application in a separate process, which an emulated portal knows.</summary>
internal sealed partial class RunningApplication : IAsyncDisposable
{
    private readonly PublicAddress _address;
    private readonly DirectoryInfo _folder;
    private readonly ProcessStartInfo _start;
    private Process? _process;
    private Task _reading = Task.CompletedTask;

    private RunningApplication(PublicAddress address, DirectoryInfo folder, ProcessStartInfo start)
    {
        _address = address;
        _folder = folder;
        _start = start;
    }

    /// <summary>The address at which portals find it.</summary>
    public Uri Address => _address.Url;

    /// <summary>Starts one and waits until it listens.</summary>
    /// <param name="portal">The portal that installs it.</param>
    /// <param name="program">The program to start.</param>
    /// <param name="arguments">The arguments before those of the application.</param>
    public static async Task<RunningApplication> StartAsync(EmulatedPortal portal, string program, params string[] arguments)
    {
        var address = await PublicAddress.OpenAsync();

        // The application keeps its portals in a file of its folder, and must not find those of another run.
        var folder = Directory.CreateTempSubdirectory("bizproc-application-");
        string[] settings =
        [
            "--urls", "http://127.0.0.1:0", "--Bizproc:PublicUrl", address.Url.ToString(), "--Bizproc:AuthorizationServer", portal.Address.ToString(),
            "--Bizproc:ClientId", "app.1", "--Bizproc:ClientSecret", "secret.1",
        ];
        var application = new RunningApplication(address, folder, ExternalProgram.CreateStart(program, folder.FullName, [.. arguments, .. settings]));
        try
        {
            await application.StartAgainAsync();
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts the process, and waits until it listens. It finds what an earlier one left in its folder.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(_start)!;
        string printed = "";
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync() is { } line)
        {
            if (ListeningPattern().Match(line) is { Success: true } listening)
            {
                _address.LeadTo(new Uri(listening.Groups["address"].Value));
                // Read to the end, although nobody uses the rest: a full pipe would stop the application.
                _reading = Task.WhenAll(_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
                return;
            }

            printed += line + "\n";
        }

        string error = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The application ended before it listened:\n{printed}{error}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
        await _address.DisposeAsync();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningPattern();
}
