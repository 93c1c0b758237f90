namespace Bizproc;

/// <summary>The texts that a batch treats as a reference to an earlier result, at any position (portal: 3.6).</summary>
internal static class BatchReferenceGuard
{
    private static readonly string[] Words = ["result[", "error[", "total[", "next[", "time["];

    public static bool IsIn(string text)
    {
        for (int at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            foreach (string word in Words)
            {
                if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }
}
