using Bizproc.TestSupport;

namespace Bizproc.Repository.Tests.Support;

/// <summary>The files of the repository, without those that a build or a tool makes.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] MadeFolders = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git", ".vs", ".vscode", ".idea"];

    /// <summary>Gets the folder of the clone.</summary>
    public static string Root => RepositoryFolder.Root;

    /// <summary>Gets all files with one of these extensions, as paths from the root with slashes, in order.</summary>
    public static IReadOnlyList<string> Find(params string[] extensions) =>
        [.. Walk(Root).Where(file => extensions.Contains(Path.GetExtension(file))).Select(ToRelative).Order(StringComparer.Ordinal)];

    /// <summary>Gets the full path of a file.</summary>
    public static string GetFullPath(string file) => Path.Join(Root, file);

    /// <summary>Reads a file, with line ends as in the repository.</summary>
    public static string Read(string file) => File.ReadAllText(GetFullPath(file)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string ToRelative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) => Directory.GetFiles(folder).Concat(
        Directory.GetDirectories(folder).Where(static child => !MadeFolders.Contains(Path.GetFileName(child))).SelectMany(Walk));
}
