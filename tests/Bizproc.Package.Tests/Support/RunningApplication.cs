using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Bizproc.Package.Tests.Support;

/// <summary>A web application in a separate process, which an emulated portal knows.</summary>
internal sealed partial class RunningApplication : IAsyncDisposable
{
    private readonly Process _process;
    private readonly PublicAddress _address;
    private readonly DirectoryInfo _folder;
    private readonly Task _reading;

    private RunningApplication(Process process, PublicAddress address, DirectoryInfo folder)
    {
        _process = process;
        _address = address;
        _folder = folder;
        // Read to the end, although nobody uses the rest: a full pipe would stop the application.
        _reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
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
        var process = Process.Start(ExternalProgram.CreateStart(program, folder.FullName, [.. arguments, .. settings]))!;
        string printed = "";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync() is { } line)
        {
            if (ListeningPattern().Match(line) is { Success: true } listening)
            {
                address.LeadTo(new Uri(listening.Groups["address"].Value));
                return new RunningApplication(process, address, folder);
            }

            printed += line + "\n";
        }

        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        await address.DisposeAsync();
        throw new InvalidOperationException($"The application ended before it listened:\n{printed}{error}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _folder.Delete(recursive: true);
        await _address.DisposeAsync();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningPattern();
}
