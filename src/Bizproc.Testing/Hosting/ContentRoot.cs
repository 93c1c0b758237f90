using System.Reflection;
using System.Text.Json;

namespace Bizproc.Testing.Hosting;

/// <summary>
/// Finds the folder of the application's own files. <c>WebApplicationFactory</c> looks for the list of these folders in the current directory only, and not
/// every test runner starts in the folder of the tests.
/// </summary>
internal static class ContentRoot
{
    private const string Manifest = "MvcTestingAppManifest.json";

    /// <summary>Finds the folder; <see langword="null"/> if the build of the tests did not list it, or the folder is not on this machine.</summary>
    /// <param name="application">The assembly of the application.</param>
    public static string? Find(Assembly application)
    {
        string file = Path.Join(AppContext.BaseDirectory, Manifest);
        if (!File.Exists(file)) return null;

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(file));
        if (!manifest.RootElement.TryGetProperty(application.FullName!, out var listed) || listed.GetString() is not { } folder) return null;

        // The list has "~" for the folder of the tests themselves.
        string root = folder == "~" ? AppContext.BaseDirectory : folder;
        return Directory.Exists(root) ? root : null;
    }
}
