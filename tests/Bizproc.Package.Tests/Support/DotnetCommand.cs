using System.Diagnostics;

namespace Bizproc.Package.Tests.Support;

/// <summary>The SDK's own command, as a stranger types it.</summary>
internal static class DotnetCommand
{
    /// <summary>What no command takes, even beside other work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">What is typed behind <c>dotnet</c>.</param>
    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Start("dotnet", folder, arguments))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var ended = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        string[] printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new CommandResult("dotnet " + string.Join(' ', arguments), process.ExitCode, string.Concat(printed));
    }

    /// <summary>How a program is started whose output is read.</summary>
    public static ProcessStartInfo Start(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // What an outer "dotnet test" or an MSBuild of its own set for itself.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        return start;
    }
}
