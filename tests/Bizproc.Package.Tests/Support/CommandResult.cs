namespace Bizproc.Package.Tests.Support;

/// <summary>The result of a command.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its whole output.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The messages of a build in which the compiler does not load an analyzer, or an analyzer fails.</summary>
    public static readonly string[] BrokenAnalyzer = ["CS9057", "CS8032", "CS8784", "CS8785", "AD0001"];

    /// <summary>Asserts that it succeeded without a warning.</summary>
    public void AssertClean()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        // If a registry does not have the exact version of a package, that is not our fault.
        Assert.DoesNotMatch(": warning (?!NU1603)", Output);
        AssertAnalyzersWork();
    }

    /// <summary>Asserts that the compiler loaded our analyzers without problems.</summary>
    public void AssertAnalyzersWork() => Assert.All(BrokenAnalyzer, id => Assert.DoesNotContain(id, Output, StringComparison.Ordinal));
}
