namespace Bizproc.Repository.Tests.Support;

/// <summary>A program that must succeed.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program and returns what it printed.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">The program failed; the message has its output.</exception>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = ExternalProgram.CreateStart(program, folder, arguments);

        // A version that is tested must not depend on the build server.
        start.Environment.Remove("CI");
        var (exitCode, output, error) = await ExternalProgram.RunAsync(start, Limit, TestContext.Current.CancellationToken);
        return exitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {exitCode}:\n{output}{error}");
    }
}
