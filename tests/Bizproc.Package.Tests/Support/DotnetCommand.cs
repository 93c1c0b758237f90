namespace Bizproc.Package.Tests.Support;

/// <summary>The SDK's command, as a user types it.</summary>
internal static class DotnetCommand
{
    /// <summary>The maximum time of a command. No command needs it, even beside other work.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs the command to its end.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">The words after <c>dotnet</c>.</param>
    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        var start = ExternalProgram.CreateStart("dotnet", folder, arguments);
        CompilerServer.Offer(start);
        var (exitCode, output, error) = await ExternalProgram.RunAsync(start, Limit, TestContext.Current.CancellationToken);
        return new CommandResult("dotnet " + string.Join(' ', arguments), exitCode, output + error);
    }
}
