using System.Runtime.InteropServices;
using Bizproc;
using Bizproc.Emulator;
using DocumentApp;

if (!SampleArguments.TryParse(args, out var arguments, out string? mistake)) return Fail(mistake);

if (arguments.Help)
{
    Console.Write(SampleArguments.HelpText);
    return 0;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    if (arguments.Portal is not null) return await DeployAsync(arguments.Portal, arguments.Token!, arguments.PublicUrl!);

    // Without --portal, use an emulated portal, so that the sample works without a network.
    await using var emulator = await EmulatedPortal.StartAsync(stop.Token);
    Console.WriteLine($"Portal (emulated): {emulator.Address}");
    var credentials = new ApplicationCredentials("app.1", "secret.1") { AuthorizationServer = emulator.Address };
    await using var application = await ApplicationServer.StartAsync(credentials, stop.Token);
    int exitCode = await DeployAsync(emulator.Address, "admin", application.Address);
    if (arguments.Plan || exitCode != 0) return exitCode;

    // Install the application as an administrator does. It needs this to verify that calls come from the portal.
    await emulator.InstallAsync(application.InstallationPage, hasPage: true, cancellationToken: stop.Token);
    bool isRight = await new Demonstration(emulator, Console.Out, Console.Error).RunAsync(stop.Token);
    if (arguments.Once || !isRight) return isRight ? 0 : 1;

    Console.WriteLine();
    Console.WriteLine($"This application:  {application.Address}, and the state of its portals: {application.Address}health");
    Console.WriteLine("Both run until Ctrl+C. Open the portal's address in a browser.");
    await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
    return 0;
}
catch (ApplicationFailedException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 1;
}

async Task<int> DeployAsync(Uri portal, string token, Uri publicUrl)
{
    try
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
        var client = new PortalClient(http, new PortalOptions
        {
            Portal = portal,
            AccessToken = token,
            RefreshToken = arguments.RefreshToken,
            Application = arguments.Application,
            PublicUrl = publicUrl,
            // A user waits at the terminal, so report a missing portal soon.
            Limits = new PortalLimits { MaxAttempts = 3 },
        });
        return await new Deployment(client, Console.Out, Console.Error).RunAsync(arguments.Plan, stop.Token) ? 0 : 1;
    }
    catch (Exception failure) when (Advice.For(failure, portal) is { } advice && !stop.IsCancellationRequested)
    {
        return Fail(advice);
    }
}

int Fail(string line)
{
    Console.Error.WriteLine(line);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
