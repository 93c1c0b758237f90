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
    if (arguments.Portal is not null) return await RegisterAsync(arguments.Portal, arguments.Token!, arguments.PublicUrl!);

    // Nothing given: a portal of our own, so that all of it works without a network.
    await using var application = await ApplicationServer.StartAsync(stop.Token);
    await using var emulator = await EmulatedPortal.StartAsync(stop.Token);
    Console.WriteLine($"Portal (emulated): {emulator.Address}");
    Console.WriteLine($"This application:  {application.Address}");
    if (!arguments.Once) Console.WriteLine("Both go on serving until Ctrl+C.");
    Console.WriteLine();
    int exitCode = await RegisterAsync(emulator.Address, "admin", application.Address);
    if (arguments.Once || stop.IsCancellationRequested) return exitCode;

    await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
    return exitCode;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 1;
}

async Task<int> RegisterAsync(Uri portal, string token, Uri publicUrl)
{
    try
    {
        using var requests = new RequestLog();
        using var http = new HttpClient(requests) { Timeout = TimeSpan.FromSeconds(60) };
        var client = new PortalClient(http, new PortalOptions { Portal = portal, AccessToken = token, PublicUrl = publicUrl });
        return await new Registration(client, requests, Console.Out, Console.Error).RunAsync(BizprocActions.All, stop.Token) ? 0 : 1;
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
