using System.Net;
using System.Net.Sockets;
using Bizproc;

namespace Application._1.Tests;

public sealed class GreetClientTests
{
    [Fact]
    public async Task A_workflow_gets_the_greeting()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var portal = await EmulatedPortal.StartAsync(cancellationToken);
        var address = FreeAddress();
        await using var application = ActionServer.Create(
        [
            "--urls", address.ToString(), "--Bizproc:PublicUrl", address.ToString(), "--Bizproc:AuthorizationServer", portal.Address.ToString(),
            "--Bizproc:ClientId", "app.1", "--Bizproc:ClientSecret", "secret.1",
        ]);
        await application.StartAsync(cancellationToken);

        // Install the application as an administrator does, then run the action as a workflow does.
        await portal.InstallAsync(new Uri(address, "/bizproc/install"), hasPage: true, cancellationToken: cancellationToken);
        var run = await portal.RunAsync(new RunRequest("greet_client") { Values = new() { ["client"] = "Ada" } }, cancellationToken);
        var closed = await portal.WaitAsync(run.Id, cancellationToken);

        Assert.Equal("Hello, Ada!", closed.Values.GetProperty("greeting").GetString());
    }

    /// <summary>Finds a free port, because the settings need the address before the application listens there.</summary>
    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
