namespace Bizproc.AspNetCore.Http;

/// <summary>Converts a path to a route.</summary>
internal static class RoutePath
{
    /// <summary>Escapes braces, which mark parameters in a route.</summary>
    public static string Escape(string path) => path.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
