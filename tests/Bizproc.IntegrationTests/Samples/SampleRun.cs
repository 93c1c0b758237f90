namespace Bizproc.IntegrationTests.Samples;

/// <summary>The end of a run of the sample.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its output.</param>
/// <param name="Error">Its output of errors.</param>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the report, including its head; empty if the run did not come that far.</summary>
    public IReadOnlyList<string> Report =>
    [
        .. Lines(Output)
            .SkipWhile(static line => !line.StartsWith("Done at ", StringComparison.Ordinal))
            .TakeWhile(static line => !line.StartsWith("Run of ", StringComparison.Ordinal)),
    ];

    public IReadOnlyList<string> Errors => Lines(Error);

    /// <summary>Asserts that it ended well, with this outcome of each action, and printed nothing else.</summary>
    /// <param name="word">The outcome of each action.</param>
    /// <param name="actions">Kind and code of each action.</param>
    public void AssertDone(string word, params IReadOnlyCollection<string> actions)
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
        Assert.Equal(actions.Select(action => $"{word} {action}"), Report.Skip(1).SkipLast(1).Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal($"{actions.Count} {word[2..]}.", Report[^1]);
    }

    /// <summary>Asserts that it failed with exactly one line, which people can understand.</summary>
    public string AssertOneLineOfError()
    {
        Assert.Equal(1, ExitCode);
        string line = Assert.Single(Errors);
        Assert.Equal(line + Environment.NewLine, Error);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        AssertNoStackTrace();
        return line;
    }

    public void AssertNoStackTrace()
    {
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Output + Error, StringComparison.Ordinal);
    }

    /// <summary>Asserts that the output does not contain the token.</summary>
    public void AssertSilentAbout(string token) => Assert.DoesNotContain(token, Output + Error, StringComparison.OrdinalIgnoreCase);

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
