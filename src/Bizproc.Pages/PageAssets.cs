using System.Reflection;

namespace Bizproc.Pages;

/// <summary>The files of a page for people. They are embedded in this assembly, so nothing has to be installed and nothing is loaded from a network.</summary>
internal static class PageAssets
{
    public const string Index = "index.html";

    private const string Start = "page/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(ReadAll);

    /// <summary>Finds a file and its content type; <see langword="null"/> if there is no file with this name.</summary>
    public static (byte[] Bytes, string ContentType)? Find(string name) =>
        Files.Value.TryGetValue(name, out byte[]? bytes) ? (bytes, Types[Path.GetExtension(name)]) : null;

    private static Dictionary<string, byte[]> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Start, StringComparison.Ordinal))
            .ToDictionary(static name => name[Start.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
