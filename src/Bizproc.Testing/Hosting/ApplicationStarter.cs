using System.Net;
using System.Net.Sockets;
using Bizproc.Emulator;
using Microsoft.AspNetCore.Hosting;

namespace Bizproc.Testing.Hosting;

/// <summary>Starts the application under test.</summary>
internal sealed class ApplicationStarter(EmulatedPortal portal, BizprocTestOptions options)
{
    /// <summary>The maximum number of ports to try, because another program can take a free port before the application listens.</summary>
    private const int MostPorts = 5;

    /// <param name="create">Creates the server of the application, which applies the given settings.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="BizprocTestException">The application did not start.</exception>
    public async Task<StartedApplication> StartAsync(Func<Action<IWebHostBuilder>, IApplicationServer> create, CancellationToken cancellationToken)
    {
        for (int ports = 1; ; ports++)
        {
            int? port = options.UseRealPort ? FindFreePort() : null;
            try
            {
                return await StartAsync(create, port, cancellationToken).ConfigureAwait(false);
            }
            catch (BizprocTestException taken) when (port is not null && ports < MostPorts && taken.InnerException is IOException)
            {
                // Try another port.
            }
        }
    }

    private async Task<StartedApplication> StartAsync(Func<Action<IWebHostBuilder>, IApplicationServer> create, int? port, CancellationToken cancellationToken)
    {
        var address = options.PublicUrl ?? (port is null ? new Uri(options.OwnAddress) : new Uri($"http://127.0.0.1:{port}"));
        var folder = TemporaryFolder.Create();
        var settings = new HostSettings(portal, options, address, folder.FullName);
        var server = create(settings.Apply);
        try
        {
            // The framework starts an application on the thread of its caller, and blocks it: in many tests at once no thread of the pool would be left.
            await Task.Factory.StartNew(() => server.Start(port), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(options.StartTimeout, cancellationToken).ConfigureAwait(false);
            var handler = new ApplicationHandler(server.CreateHandler());
            return new StartedApplication(address, server, handler, portal.RouteTo(address, handler), settings, folder);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            await ClearAsync(server, folder).ConfigureAwait(false);
            string reason = failure is TimeoutException ? $"it took more than {nameof(BizprocTestOptions.StartTimeout)}, {options.StartTimeout}" : failure.Message;
            throw new BizprocTestException($"The application did not start: {reason}{settings.Log.Describe()}", failure);
        }
        catch
        {
            await ClearAsync(server, folder).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task ClearAsync(IApplicationServer server, DirectoryInfo folder)
    {
        await server.DisposeAsync().ConfigureAwait(false);
        TemporaryFolder.Delete(folder);
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
