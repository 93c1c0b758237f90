namespace Bizproc.Repository.Tests.Links;

/// <summary>Finds broken links. Links to other hosts are not checked, because a test needs no network.</summary>
/// <param name="readPage">Reads the page at a path from the root, or returns null if there is none.</param>
/// <param name="exists">Tells if there is a file or folder at a path from the root.</param>
internal sealed class LinkCheck(Func<string, MarkdownPage?> readPage, Func<string, bool> exists)
{
    /// <summary>Finds the broken links of a page.</summary>
    /// <param name="file">The page, as a path from the root with slashes.</param>
    /// <returns>A sentence for each.</returns>
    public IEnumerable<string> FindBroken(string file)
    {
        foreach (string link in readPage(file)!.Links)
        {
            if (FindFault(file, link) is { } fault) yield return $"[{link}]: {fault}";
        }
    }

    private string? FindFault(string file, string link)
    {
        if (link.Length == 0) return "the address is empty";
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && !link.StartsWith('/'))
        {
            return address.Scheme is "https" or "http" or "mailto" ? null : $"{address.Scheme} is not for pages";
        }

        if (link.StartsWith('/')) return "a path from the root of a host works on no host but one: write it from the folder of this page";

        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0 ? file : Combine(file, Uri.UnescapeDataString(parts[0]));
        if (target.StartsWith("../", StringComparison.Ordinal)) return "it leads out of the repository";
        if (!exists(target)) return $"there is no {target}";
        if (parts.Length == 1) return null;

        var page = target.EndsWith(".md", StringComparison.Ordinal) ? readPage(target) : null;
        return page is null || page.Anchors.Contains(parts[1]) ? null : $"{target} has no heading or anchor '{parts[1]}'";
    }

    private static string Combine(string file, string link)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (string part in link.Split('/').Where(static part => part is not ("" or ".")))
        {
            if (part == ".." && parts is [.., not ".."]) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
