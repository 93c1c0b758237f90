namespace Bizproc.Incoming.Handling;

/// <summary>
/// Converts between a path below the public URL and the paths at which its requests arrive: the path itself, if a proxy or <c>UsePathBase</c>
/// removes the path of the public URL; otherwise the whole path.
/// </summary>
internal static class PublicPath
{
    /// <summary>Gets the paths at which requests arrive.</summary>
    /// <param name="publicUrl">The address of the application.</param>
    /// <param name="path">A path below it.</param>
    public static IEnumerable<string> Enumerate(Uri publicUrl, string path)
    {
        string start = StartOf(publicUrl);
        return start.Length == 0 ? [path] : [path, $"{start}/{path.TrimStart('/')}"];
    }

    /// <summary>Gets the path below the public URL, if a request arrived at the whole path; otherwise the path as it is.</summary>
    /// <param name="publicUrl">The address of the application.</param>
    /// <param name="path">The path of a request.</param>
    public static string RemoveStart(Uri publicUrl, string path)
    {
        string start = StartOf(publicUrl);
        return path.StartsWith($"{start}/", StringComparison.OrdinalIgnoreCase) ? path[start.Length..] : path;
    }

    private static string StartOf(Uri publicUrl) => Uri.UnescapeDataString(publicUrl.AbsolutePath).TrimEnd('/');
}
