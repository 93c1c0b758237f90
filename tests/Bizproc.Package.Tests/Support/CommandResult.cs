namespace Bizproc.Package.Tests.Support;

/// <summary>How a command ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it printed.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>What a build prints where the compiler does not load an analyzer, or an analyzer fails.</summary>
    public static readonly string[] BrokenAnalyzer = ["CS9057", "CS8032", "CS8784", "CS8785", "AD0001"];

    /// <summary>Asserts that it did what it was asked for, without a warning.</summary>
    public void AssertClean()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        // A registry that does not hold the exact version of a package is no fault of ours.
        Assert.DoesNotMatch(": warning (?!NU1603)", Output);
        AssertAnalyzersWork();
    }

    /// <summary>Asserts that the compiler took our analyzers as they are.</summary>
    public void AssertAnalyzersWork() => Assert.All(BrokenAnalyzer, id => Assert.DoesNotContain(id, Output, StringComparison.Ordinal));
}
