namespace Bizproc.Generators.Tests.Pages;

/// <summary>A file of the repository that depends in part on the rules: it is compared, or written again on request.</summary>
internal static class RenewedFile
{
    private const string Variable = "BIZPROC_RENEW";
    private static readonly bool Renews = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>Asserts that a file has this text.</summary>
    public static void IsFresh(string path, string expected)
    {
        string actual = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (actual == expected) return;

        if (Renews)
        {
            File.WriteAllText(path, expected);
            return;
        }

        var (is_, should) = actual.Split('\n').Zip(expected.Split('\n')).FirstOrDefault(static lines => lines.First != lines.Second);
        Assert.Fail($"""
            {Path.GetFileName(path)} is stale; run these tests with {Variable}=1 to write it again, twice if pages change, and look at what changed
              is:     {is_ ?? "(the end)"}
              should: {should ?? "(the end)"}
            """);
    }
}
