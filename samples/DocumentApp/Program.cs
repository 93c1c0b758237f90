using System.Runtime.InteropServices;
using Bizproc;
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

    // Nothing given: a portal of our own, so that all of it works without a network.
    const string Token = "admin";
    await using var emulator = await EmulatedPortal.StartAsync(stop.Token);
    Console.WriteLine($"Portal (emulated): {emulator.Address}");
    if (arguments.Once || arguments.Plan) return await DeployAsync(emulator.Address, Token, new Uri("http://127.0.0.1:5000"));

    int exitCode = await DeployAsync(emulator.Address, Token, new Uri("http://127.0.0.1:5000"));
    await using var application = await ApplicationServer.StartAsync(emulator.Address, Token, stop.Token);
    Console.WriteLine();
    Console.WriteLine($"This application:  {application.Address}, which brings the portal in line at each start; {application.Address}health says how that went");
    Console.WriteLine("Both go on serving until Ctrl+C. Open the portal's address in a browser.");
    await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
    return exitCode;
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
            // Somebody waits at the keyboard: a portal that is not there shall be said soon.
            Limits = new PortalLimits { Attempts = 3 },
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
