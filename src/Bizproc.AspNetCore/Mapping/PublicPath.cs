namespace Bizproc;

/// <summary>The paths at which requests for one of the application's own addresses come in.</summary>
internal static class PublicPath
{
    /// <summary>
    /// Gets the path itself, which arrives if a proxy or <c>UsePathBase</c> takes the public URL's own path away; and the whole path, which
    /// arrives otherwise.
    /// </summary>
    /// <param name="publicUrl">The application's own address.</param>
    /// <param name="path">A path below it.</param>
    public static IEnumerable<string> Enumerate(Uri publicUrl, string path)
    {
        string start = Uri.UnescapeDataString(publicUrl.AbsolutePath).TrimEnd('/');
        return start.Length == 0 ? [path] : [path, $"{start}/{path.TrimStart('/')}"];
    }
}
