using System.Globalization;
using System.Text.Json;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>Sessions of the SDK with a portal.</summary>
internal static class SdkSession
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Lets the SDK carry out steps; skips the test if the SDK is not available.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="steps">Names of steps in <c>session.mjs</c>.</param>
    /// <param name="token">The token with which the SDK begins.</param>
    /// <param name="secret">The application's secret.</param>
    /// <param name="expiresIn">The seconds for which the SDK considers that token valid.</param>
    /// <param name="eventToken">The token of the workflow step that the SDK answers.</param>
    public static async Task<IReadOnlyList<SdkStep>> RunAsync(
        EmulatedPortal portal, string[] steps, string token = "admin", string secret = "secret.1", int expiresIn = 3600, string eventToken = "")
    {
        string? missing = await SdkInstallation.Reason;
        Assert.SkipWhen(missing is not null, missing ?? "");
        var environment = new Dictionary<string, string>
        {
            ["PORTAL"] = portal.Address.ToString(),
            ["ACCESS_TOKEN"] = token,
            ["CLIENT_SECRET"] = secret,
            ["EXPIRES_IN"] = expiresIn.ToString(CultureInfo.InvariantCulture),
            ["EVENT_TOKEN"] = eventToken,
            // The portal is on this machine, so do not use a proxy for it.
            ["NO_PROXY"] = portal.Address.Host,
            ["no_proxy"] = portal.Address.Host,
        };
        var node = await ProgramRun.OfAsync("node", ["session.mjs", .. steps], SdkInstallation.Folder, environment, TimeLimit);
        Assert.True(node!.ExitCode == 0, node.Output + node.Error);

        string[] lines = node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(static line => new SdkStep(JsonElement.Parse(line)))];
    }
}
