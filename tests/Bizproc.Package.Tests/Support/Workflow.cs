using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Package.Tests.Support;

/// <summary>What a portal does with an application.</summary>
internal static class Workflow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Starts an application, lets a portal install it, runs an action, and waits for what comes back.</summary>
    /// <param name="code">The action.</param>
    /// <param name="values">What the designer gives.</param>
    /// <param name="program">What is started.</param>
    /// <param name="arguments">What stands before the arguments of the application.</param>
    /// <returns>The values that came back, and what the application says of its health.</returns>
    public static async Task<(JsonElement Values, string Health)> RunAsync(string code, JsonObject values, string program, params string[] arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await using var portal = await EmulatedPortal.StartAsync(patience.Token);
        await using var application = await RunningApplication.StartAsync(portal, program, arguments);

        await portal.InstallAsync(new Uri(application.Address, "/bizproc/install"), hasPage: true, cancellationToken: patience.Token);
        var run = await portal.RunAsync(new RunRequest(code) { Values = values }, patience.Token);
        var closed = await portal.WaitAsync(run.Id, patience.Token);
        using var http = new HttpClient();
        return (closed.Values, await http.GetStringAsync(new Uri(application.Address, "/health"), patience.Token));
    }
}
