namespace Bizproc.IntegrationTests.Samples;

/// <summary>How the sample ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed of errors.</param>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of what was done, from their head on; none, if it never came that far.</summary>
    public IReadOnlyList<string> Report =>
    [
        .. Lines(Output)
            .SkipWhile(static line => !line.StartsWith("Done at ", StringComparison.Ordinal))
            .TakeWhile(static line => !line.StartsWith("Run of ", StringComparison.Ordinal)),
    ];

    public IReadOnlyList<string> Errors => Lines(Error);

    /// <summary>It ended well, each action became what is said, and nothing else was said.</summary>
    /// <param name="word">What became of each action.</param>
    /// <param name="actions">Kind and code of each.</param>
    public void AssertDone(string word, params IReadOnlyCollection<string> actions)
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
        Assert.Equal(actions.Select(action => $"{word} {action}"), Report.Skip(1).SkipLast(1).Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal($"{actions.Count} {word[2..]}.", Report[^1]);
    }

    /// <summary>It failed in exactly one line that is made for people.</summary>
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

    /// <summary>The token stands nowhere.</summary>
    public void AssertSilentAbout(string token) => Assert.DoesNotContain(token, Output + Error, StringComparison.OrdinalIgnoreCase);

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
