namespace Bizproc.Package.Tests.Support;

/// <summary>Where the sources are.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the clone.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Join(folder, "Bizproc.Generators.sln")) ? folder : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
