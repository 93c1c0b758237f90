using Bizproc.Hosting;
using Bizproc.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bizproc.Tests.Hosting;

/// <summary>A host that cannot deploy at its start stops, if it was told to, and its process ends with a failure.</summary>
public sealed class StopHostOnFailureTests
{
    [Theory]
    [InlineData(true, new[] { 1 })]
    [InlineData(false, new int[0])]
    public async Task A_host_that_cannot_deploy_stops_with_an_exit_code_only_if_it_was_told_to(bool stops, int[] codes)
    {
        int before = Environment.ExitCode;
        await using var test = await TestPortal.StartAsync();
        var exitCode = new RecordedExitCode();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<ProcessExitCode>(exitCode);
        builder.Services
            .AddBizproc(options =>
            {
                options.Portal = test.Portal.Address;
                options.AccessToken = "a-token-that-the-portal-does-not-know";
                options.PublicUrl = new Uri("https://app.example.com");
                options.AllowPrivatePortals = true;
            })
            .AddActions([PlainAction.Create("a")])
            .UpdateAtStartup(startup => startup.StopHostOnFailure = stops);
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.GetServices<IHostedService>().OfType<DeploymentService>().Single().ExecuteTask!.WithinLimitAsync();

        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        Assert.Equal(stops, lifetime.ApplicationStopping.IsCancellationRequested);
        Assert.Equal(codes, exitCode.Codes);
        Assert.Equal(before, Environment.ExitCode);
        await host.StopAsync(CancellationToken.None);
    }

    private sealed class RecordedExitCode : ProcessExitCode
    {
        public List<int> Codes { get; } = [];

        public override void Set(int code) => Codes.Add(code);
    }
}
