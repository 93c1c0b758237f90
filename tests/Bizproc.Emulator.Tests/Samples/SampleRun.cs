namespace Bizproc.Emulator.Tests.Samples;

/// <summary>How the sample ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed of errors.</param>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    private const string Header = "KIND CODE METHOD ANSWER BYTES";

    /// <summary>The lines from the header on; none, if it never came that far.</summary>
    public IReadOnlyList<string> Table => [.. Lines(Output).SkipWhile(static line => line is not Header)];

    public IReadOnlyList<string> Errors => Lines(Error);

    /// <summary>It ended well: the table has a header, a line for each accepted call and a sum, and nothing else was said.</summary>
    /// <param name="calls">Kind, code and method of each call.</param>
    public void AssertAccepted(params IReadOnlyCollection<string> calls)
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
        Assert.Equal(Header, Table[0]);
        Assert.Equal(calls, Table.Skip(1).SkipLast(1).Select(AcceptedCall));
        Assert.Equal($"{calls.Count} of {calls.Count} accepted", Table[^1]);
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

    private static string AcceptedCall(string line)
    {
        string[] words = line.Split(' ');
        Assert.Equal(5, words.Length);
        Assert.Equal("true", words[3]);
        Assert.InRange(int.Parse(words[4], System.Globalization.CultureInfo.InvariantCulture), 100, 10_000);
        return string.Join(' ', words[..3]);
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
