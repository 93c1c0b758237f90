namespace Bizproc;

/// <summary>A path as a route.</summary>
internal static class RoutePath
{
    /// <summary>Braces mean themselves.</summary>
    public static string Escape(string path) => path.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
