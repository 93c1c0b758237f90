namespace Bizproc;

/// <summary>Gets the paths at which requests for the application's own addresses arrive.</summary>
internal static class PublicPath
{
    /// <summary>
    /// Gets the path itself, which arrives if a proxy or <c>UsePathBase</c> removes the path of the public URL; and the whole path, which arrives
    /// otherwise.
    /// </summary>
    /// <param name="publicUrl">The address of the application.</param>
    /// <param name="path">A path below it.</param>
    public static IEnumerable<string> Enumerate(Uri publicUrl, string path)
    {
        string start = Uri.UnescapeDataString(publicUrl.AbsolutePath).TrimEnd('/');
        return start.Length == 0 ? [path] : [path, $"{start}/{path.TrimStart('/')}"];
    }
}
