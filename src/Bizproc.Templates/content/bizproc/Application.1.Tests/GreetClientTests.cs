using Bizproc;
using Bizproc.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Application._1.Tests;

public sealed class GreetClientTests
{
    [Fact]
    public async Task A_workflow_gets_the_greeting()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var portal = await EmulatedPortal.StartAsync(cancellationToken);
        await using var application = ActionServer.Create(
        [
            "--urls", "http://127.0.0.1:0", "--Bizproc:PublicUrl", "http://127.0.0.1", "--Bizproc:AuthorizationServer", portal.Address.ToString(),
            "--Bizproc:ClientId", "app.1", "--Bizproc:ClientSecret", "secret.1",
            "--Bizproc:Durable:File", Path.Join(Directory.CreateTempSubdirectory().FullName, "test.db"),
        ]);
        await application.StartAsync(cancellationToken);

        // The server has chosen a free port: give portals its address.
        var address = new Uri(application.Urls.First());
        application.Services.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl = address;

        // Install the application as an administrator does, then run the robot as an automation rule does.
        await portal.InstallAsync(new Uri(address, "/bizproc/install"), hasPage: true, cancellationToken: cancellationToken);
        var run = await portal.RunAsync(new RunRequest("greet_client") { Values = new() { ["client"] = "Ada" } }, cancellationToken);
        var closed = await portal.WaitAsync(run.Id, cancellationToken);

        Assert.Equal("Hello, Ada!", closed.Values.GetProperty("greeting").GetString());
    }
}
