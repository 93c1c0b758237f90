namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>Where the sources are, for tests of files that are no code.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the clone.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Join(Snapshot.ProjectFolder, "..", ".."));
}
