namespace Bizproc.IntegrationTests.Stored;

internal static class StoredAssert
{
    /// <summary>Asserts that the two are equal except for exactly the listed differences.</summary>
    public static void Equal(StoredAction expected, StoredAction actual, params IReadOnlyCollection<Difference> listed)
    {
        var found = expected.DifferencesTo(actual);
        string[] problems =
        [
            .. found.Except(listed).Select(static difference => $"not expected to differ  {difference}"),
            .. listed.Except(found).Select(static difference => $"expected to differ      {difference}"),
        ];
        if (problems.Length > 0) Assert.Fail(string.Join(Environment.NewLine, problems));
    }
}
