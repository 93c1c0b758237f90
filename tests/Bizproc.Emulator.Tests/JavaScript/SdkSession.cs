using System.Globalization;
using System.Text.Json;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>Sessions of the SDK with a portal.</summary>
internal static class SdkSession
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Lets the SDK carry out steps, or skips the test where the SDK cannot be had.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="steps">Names of steps in <c>session.mjs</c>.</param>
    /// <param name="token">The token that the SDK begins with.</param>
    /// <param name="secret">The application's secret.</param>
    /// <param name="expiresIn">Seconds for which the SDK takes that token for good.</param>
    /// <param name="eventToken">Names the step of a workflow that the SDK answers.</param>
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
