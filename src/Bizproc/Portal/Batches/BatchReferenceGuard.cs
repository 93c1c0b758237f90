using Bizproc.Protocol;

namespace Bizproc.Portal.Batches;

/// <summary>Finds texts that a batch treats as a reference to an earlier result, at any position (portal: 3.6).</summary>
internal static class BatchReferenceGuard
{
    public static bool IsIn(string text)
    {
        for (int at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            if (BatchMaps.Find(text, at + 1) is not null) return true;
        }

        return false;
    }
}
