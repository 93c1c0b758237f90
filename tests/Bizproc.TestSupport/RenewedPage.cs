namespace Bizproc.TestSupport;

/// <summary>A page of the repository that is written from tests. It is compared, or written again on request.</summary>
public static class RenewedPage
{
    private const string Variable = "BIZPROC_RENEW";

    /// <summary>Asserts that a page has this text.</summary>
    /// <param name="path">The path of the page, from the root of the repository.</param>
    /// <param name="expected">The text.</param>
    public static void IsFresh(string path, string expected)
    {
        string full = Path.Join(RepositoryFolder.Root, path);
        string actual = File.Exists(full) ? File.ReadAllText(full).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (actual != expected && Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(full, expected);
            return;
        }

        Assert.True(actual == expected, $"{path} is stale; run these tests with {Variable}=1 to write it again, and look at what changed");
    }
}
