namespace Bizproc.TestSupport;

/// <summary>Tests that take minutes and find hardly more than the short ones: <c>.ci/run</c> runs them, a local run does not.</summary>
public static class LongTests
{
    /// <summary>The reason that a skipped test gives.</summary>
    public const string Reason = "It takes minutes: BIZPROC_TESTS=all, as in .ci/run, runs it";

    /// <summary>True if the environment asks for them.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("BIZPROC_TESTS") == "all";
}
