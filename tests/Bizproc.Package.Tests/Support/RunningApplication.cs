using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bizproc.Package.Tests.Support;

/// <summary>A web application in a process of its own, which an emulated portal is told of.</summary>
internal sealed class RunningApplication : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;

    private RunningApplication(Process process, Uri address)
    {
        _process = process;
        Address = address;
        // Nobody reads further, and a full pipe would stop the application.
        _reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public Uri Address { get; }

    /// <summary>Starts one and waits until it listens.</summary>
    /// <param name="portal">Who installs it.</param>
    /// <param name="program">What is started.</param>
    /// <param name="arguments">What stands before the arguments of the application.</param>
    public static async Task<RunningApplication> StartAsync(EmulatedPortal portal, string program, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] settings =
        [
            "--urls", address.ToString(), "--Bizproc:PublicUrl", address.ToString(), "--Bizproc:AuthorizationServer", portal.Address.ToString(),
            "--Bizproc:ClientId", "app.1", "--Bizproc:ClientSecret", "secret.1",
        ];
        var process = Process.Start(DotnetCommand.Start(program, Path.GetTempPath(), [.. arguments, .. settings]))!;
        string printed = "";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal)) return new RunningApplication(process, address);
            printed += line + "\n";
        }

        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        throw new InvalidOperationException($"The application ended before it listened:\n{printed}{error}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    /// <summary>The portal is told the address before the application listens there.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
