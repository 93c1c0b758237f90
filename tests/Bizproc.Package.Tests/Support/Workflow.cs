using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Package.Tests.Support;

/// <summary>The actions of a portal towards an application.</summary>
internal static class Workflow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Starts an application, lets a portal install it, runs an action, and waits for the answer.</summary>
    /// <param name="code">The action.</param>
    /// <param name="values">The values from the designer.</param>
    /// <param name="program">The program to start.</param>
    /// <param name="arguments">The arguments before those of the application.</param>
    /// <returns>The returned values, and the health report of the application.</returns>
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
